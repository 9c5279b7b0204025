import { expect, test } from 'vitest';
import { block, evening } from './evening.fixture';
import { isLooking, isReopened, lookBeside, nextBlock, previousBlock, shownBlock, stepState } from './look';

test('the screen shows the current step until another one is looked at', () => {
  expect(shownBlock(evening(), null)?.id).toBe('b2');
  expect(shownBlock(evening(), 'b3')?.id).toBe('b3');
  expect(shownBlock(evening(), 'gone')?.id, 'a step that is not there is not looked at').toBe('b2');
  expect(isLooking(evening(), 'b3')).toBe(true);
  expect(isLooking(evening(), 'b2'), 'the current step is not looked at but lived in').toBe(false);
});

test('looking leaves the session as it was', () => {
  const view = Object.freeze(evening());
  lookBeside(view, null, 1);
  shownBlock(view, 'b3');
  expect(view.current, 'the current step stays').toBe('b2');
});

test('looking stops at both ends', () => {
  expect(lookBeside(evening(), null, 1)).toBe('b3');
  expect(lookBeside(evening(), 'b3', 1)).toBe('b3');
  expect(lookBeside(evening(), 'b1', -1)).toBe('b1');
});

test('before the start the first step is shown and nothing is current', () => {
  const view = evening({ status: 'planned', current: null, blocks: [block('b1'), block('b2')] });
  expect(shownBlock(view, null)?.id).toBe('b1');
  expect(isLooking(view, 'b2'), 'there is no now to go back to').toBe(false);
});

test('a step that was gone back from stays done', () => {
  const view = evening({
    current: 'b1',
    blocks: [block('b1', { visited: true }), block('b2', { visited: true }), block('b3')],
  });
  expect(view.blocks.map((b) => stepState(view, b))).toEqual(['now', 'done', 'next']);
});

test('a step that was passed over is not one that still comes', () => {
  const blocks = [block('b1', { visited: true }), block('b2'), block('b3', { visited: true }), block('b4')];
  const states = (more: Parameters<typeof evening>[0]) => {
    const view = evening({ blocks, ...more });
    return view.blocks.map((b) => stepState(view, b));
  };
  expect(states({ current: 'b3' }), 'b2 lies behind').toEqual(['done', 'skipped', 'now', 'next']);
  expect(states({ current: 'b1' }), 'after going back it lies ahead again').toEqual(['now', 'next', 'done', 'next']);
  expect(states({ status: 'finished', current: null }), 'nothing comes after the end').toEqual([
    'done',
    'skipped',
    'done',
    'skipped',
  ]);
  const planned = evening({ status: 'planned', current: null, blocks: [block('b1')] });
  expect(stepState(planned, block('b1')), 'nothing was passed over before the start').toBe('next');
});

test('next and previous end at the ends', () => {
  expect([previousBlock(evening())?.id, nextBlock(evening())?.id]).toEqual(['b1', 'b3']);
  expect(nextBlock(evening({ current: 'b3' }))).toBeNull();
  expect(previousBlock(evening({ current: 'b1' }))).toBeNull();
});

test('a step that the group came back to is open again, one that was passed over before is not', () => {
  const [first, second, third] = ['19:50', '20:00', '20:10'].map((time, at) =>
    block(`b${at + 1}`, { visited: true, began_at: `2026-11-21T${time}:00Z` }),
  );
  const at = (current: string, ...blocks: (typeof first)[]) => {
    const view = evening({ blocks: blocks.flatMap((one) => one ?? []), current });
    return view.blocks.filter((one) => isReopened(view, one)).map(({ id }) => id);
  };
  expect(at('b2', first, second, third), 'back from the third').toEqual(['b2']);
  expect(at('b3', first, second, third), 'and on again').toEqual([]);
  const late = block('b2', { visited: true, began_at: '2026-11-21T20:20:00Z' });
  expect(at('b2', first, late, third), 'it was passed over before').toEqual([]);
  expect(at('b2', first, second, block('b3')), 'nothing came after it').toEqual([]);
});
