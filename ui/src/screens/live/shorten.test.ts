import { expect, test } from 'vitest';
import { block, evening } from './evening.fixture';
import { shorterSteps } from './shorten';

const view = evening({
  blocks: [
    block('b1'),
    block('b2'),
    block('b3', { minutes: 15 }),
    block('b4', { minutes: 10 }),
    block('b5', { minutes: 4 }),
    block('harvest', { minutes: 12, protected: true }),
  ],
});

test('the middle gives minutes in proportion to what it can miss', () => {
  const steps = shorterSteps(view, 6).map((s) => [s.block.id, s.fromMin, s.toMin]);
  expect(steps, 'fifteen can miss ten, ten can miss five').toEqual([
    ['b3', 15, 11],
    ['b4', 10, 8],
  ]);
});

test('harvest and closing keep their minutes, and no step becomes shorter than five', () => {
  const steps = shorterSteps(view, 60);
  expect(
    steps.map((s) => s.block.id),
    'only the open middle',
  ).toEqual(['b3', 'b4']);
  expect(
    steps.map((s) => s.toMin),
    'five is the floor',
  ).toEqual([5, 5]);
});

test('nothing is proposed for a few minutes, or when there is nothing to win', () => {
  expect(shorterSteps(view, 4), 'four minutes are not worth a word').toEqual([]);
  expect(shorterSteps(evening({ current: 'b3' }), 20), 'no step comes after the last').toEqual([]);
});
