import { expect, test } from 'vitest';
import { roomBelow } from './keep-end';

const tops = [0, 50, 100, 150];

test('at the end of a list no row is cut in two at its top', () => {
  expect(roomBelow(tops, 200, 200), 'all of it fits').toBe(0);
  expect(roomBelow(tops, 200, 100), 'two rows fit whole').toBe(0);
  expect(roomBelow(tops, 200, 130), 'the second one would show its lower half').toBe(30);
  expect(roomBelow(tops, 200, 40), 'a row that is higher than the box shows its end').toBe(0);
});
