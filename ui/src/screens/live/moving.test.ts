import { expect, test } from 'vitest';
import { block } from './evening.fixture';
import { kindsIn, stepsToMoveTo } from './moving';

const MARKS = ['learning_moment', 'idea', 'rule_signal', 'parked_item'];

test('a step offers what it writes down, a note and the marks', () => {
  expect(kindsIn(block('b1', { capture: 'outside' }), 'note')).toEqual(['outside', 'note', ...MARKS]);
  expect(kindsIn(block('b1'), 'note')).toEqual(['note', ...MARKS]);
  const frame = block('b1', { capture: 'frame', sheet: 'b1', cells: [{ key: 'right', label: 'Het juiste is' }] });
  expect(kindsIn(frame, 'note'), 'and a row of its sheet').toEqual(['row', 'note', ...MARKS]);
});

test('a line can stay what it is, except a row without a sheet', () => {
  expect(kindsIn(block('b1'), 'outside'), 'what was said from outside can be of another step').toContain('outside');
  expect(kindsIn(block('b1'), 'row'), 'there is no sheet to stand on').not.toContain('row');
  expect(kindsIn(undefined, 'idea'), 'the step is gone').toEqual(['idea']);
});

test('promises and shared sentences are made on their own screens', () => {
  expect(kindsIn(block('b1', { capture: 'agreements' }), 'note')).toEqual(['note', ...MARKS]);
  expect(kindsIn(block('b1', { capture: 'problem_sentence' }), 'note')).toEqual(['own_sentence', 'note', ...MARKS]);
});

test('nothing goes to a step that writes nothing down', () => {
  const blocks = [block('b1'), block('b2', { capture: 'nothing' }), block('b3')];
  expect(stepsToMoveTo({ blocks }).map(({ block: b, number }) => [b.id, number])).toEqual([
    ['b1', 1],
    ['b3', 3],
  ]);
});
