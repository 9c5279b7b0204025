import { afterEach, expect, test, vi } from 'vitest';
import { keepEnd, roomBelow } from './keep-end';

afterEach(() => vi.unstubAllGlobals());

const tops = [0, 50, 100, 150];

test('at the end of a list no row is cut in two at its top', () => {
  expect(roomBelow(tops, 200, 200), 'all of it fits').toBe(0);
  expect(roomBelow(tops, 200, 100), 'two rows fit whole').toBe(0);
  expect(roomBelow(tops, 200, 130), 'the second one would show its lower half').toBe(30);
  expect(roomBelow(tops, 200, 40), 'a row that is higher than the box shows its end').toBe(0);
});

/** A list of which the size is what it is said to be, since nothing is drawn here. */
function listOf(sizes: { clientHeight: number; scrollHeight: number }) {
  const box = document.createElement('div');
  box.append(document.createElement('div'));
  for (const size of ['clientHeight', 'scrollHeight'] as const) {
    Object.defineProperty(box, size, { get: () => sizes[size] });
  }
  let resized = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        resized = told;
      }
      observe() {}
      disconnect() {}
    },
  );
  const stop = keepEnd(box);
  return { box, resized: () => resized(), scrolled: () => box.dispatchEvent(new Event('scroll')), stop };
}

test('a list that gets less room while it tells of scrolling still shows its end', () => {
  const sizes = { clientHeight: 200, scrollHeight: 400 };
  const list = listOf(sizes);
  list.resized();
  list.scrolled();
  expect(list.box.scrollTop, 'the end is in view').toBe(400);
  list.box.scrollTop = 200;
  sizes.clientHeight = 120;
  list.scrolled();
  list.resized();
  expect(list.box.scrollTop, 'a tilt below it takes room, and the end stays in view').toBe(400);
  list.stop();
});

test('whoever scrolled back stays there when the list grows', () => {
  const sizes = { clientHeight: 200, scrollHeight: 400 };
  const list = listOf(sizes);
  list.resized();
  list.box.scrollTop = 40;
  list.scrolled();
  sizes.scrollHeight = 460;
  list.resized();
  expect(list.box.scrollTop).toBe(40);
  list.stop();
});
