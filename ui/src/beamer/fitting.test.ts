import { expect, test } from 'vitest';
import { mostThatFit, SIZES, sizeThatFits } from './fitting';

/** A page on which this many lines fit, and how often it was asked. */
function page(room: number) {
  const asked: number[] = [];
  const fits = async (count: number) => {
    asked.push(count);
    return count <= room;
  };
  return { asked, fits };
}

test('as many lines are shown as fit', async () => {
  for (const room of [1, 2, 5, 23, 24]) {
    expect(await mostThatFit(24, page(room).fits), `${room} lines fit`).toBe(room);
  }
  expect(await mostThatFit(3, page(10).fits), 'there are no more than three').toBe(3);
  expect(await mostThatFit(0, page(10).fits), 'no lines at all').toBe(0);
});

test('one line is shown even when it is too long: it is cut off, not left out', async () => {
  expect(await mostThatFit(24, page(0).fits)).toBe(1);
});

test('measuring is done a few times only', async () => {
  const { asked, fits } = page(7);
  await mostThatFit(24, fits);
  expect(asked.length, 'halving twenty-four takes no more than six tries').toBeLessThanOrEqual(6);
});

test('a page that is full is written smaller before an earlier line goes out of sight', async () => {
  const page = (room: number) => async (count: number, size: number) => count * size <= room;
  const smallest = SIZES.at(-1)!;
  expect(await sizeThatFits(4, page(4)), 'there is room').toEqual({ count: 4, size: 1 });
  expect(await sizeThatFits(6, page(4.5)), 'all six, in small letters').toEqual({ count: 6, size: smallest });
  expect(await sizeThatFits(12, page(4.5)), 'as many as fit in small letters').toEqual({ count: 6, size: smallest });
  expect(await sizeThatFits(0, page(4)), 'no lines at all').toEqual({ count: 0, size: 1 });
});
