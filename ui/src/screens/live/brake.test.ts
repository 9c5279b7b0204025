import { expect, test } from 'vitest';
import { brakedBy, comingBack, solutionStep } from './brake';
import { block, line } from './evening.fixture';

const [story, inside, solve, harvest] = [
  block('b1'),
  block('b2'),
  block('b3', { capture: 'agreements', suggestions: true }),
  block('b4'),
];
const view = { blocks: [story, inside, solve, harvest] };
const proposal = 'We moeten bij haar langs.';

test('a proposal waits for the step of solutions', () => {
  expect(brakedBy(view, inside, 'inside', proposal)?.id).toBe('b3');
  expect(brakedBy(view, inside, 'inside', 'Zij slaapt slecht.'), 'no proposal').toBeNull();
  expect(brakedBy(view, inside, 'problem_sentence', proposal), 'a sentence that was asked for').toBeNull();
});

test('in that step and after it nothing waits any more', () => {
  expect([solutionStep(view, solve), solutionStep(view, harvest)]).toEqual([null, null]);
  expect(solutionStep({ blocks: [story, inside] }, inside), 'a method without such a step has no brake').toBeNull();
});

test('what was parked comes back in that step only', () => {
  const lines = [
    line('1', { kind: 'parked_item' }),
    line('2', { kind: 'parked_item', block: 'b3' }),
    line('3', { kind: 'idea' }),
  ];
  expect(comingBack({ lines }, solve).map(({ id }) => id)).toEqual(['1']);
  expect(comingBack({ lines }, inside)).toEqual([]);
});
