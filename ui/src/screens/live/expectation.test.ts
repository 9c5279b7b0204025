import { expect, test } from 'vitest';
import { block } from './evening.fixture';
import { eveningEnd } from './expectation';

test('what to expect stands at both ends of every evening, also where no step asks who is there', () => {
  const blocks = [block('b1', { capture: 'open_lines' }), block('b2'), block('b3', { capture: 'agreements' })];
  const ends = blocks.map((it) => eveningEnd({ blocks }, it));
  expect(ends, 'a method without attendance or a closing round begins and ends as well').toEqual([
    'start',
    null,
    'end',
  ]);
});

test('the closing round looks back, also when a step was added after it', () => {
  const blocks = [block('b1'), block('b2', { capture: 'closing' }), block('b3')];
  const ends = blocks.map((it) => eveningEnd({ blocks }, it));
  expect(ends, 'it is asked where everybody still sits together').toEqual(['start', 'end', 'end']);
});
