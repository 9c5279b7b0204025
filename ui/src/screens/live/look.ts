/** Looking at a step is not going there: the looked-at block lives on the screen only, never in the session. */
import type { BlockView, SessionView } from '$lib/api/generated';

/** Where a step stands in the journey. */
export type StepState = 'done' | 'now' | 'next' | 'skipped';

/** The block on the screen: the one that is looked at if it still exists, else the current one, else the first. */
export function shownBlock(view: SessionView, looked: string | null): BlockView | null {
  const find = (id: string | null) => view.blocks.find((b) => b.id === id);
  return find(looked) ?? find(view.current) ?? view.blocks[0] ?? null;
}

/** Whether the block on the screen is another one than the current one. */
export function isLooking(view: SessionView, looked: string | null): boolean {
  return view.current !== null && shownBlock(view, looked)?.id !== view.current;
}

/** The block beside the one on the screen, or the same one at either end. */
export function lookBeside(view: SessionView, looked: string | null, by: -1 | 1): string | null {
  const at = view.blocks.findIndex((b) => b.id === shownBlock(view, looked)?.id);
  return view.blocks[Math.min(view.blocks.length - 1, Math.max(0, at + by))]?.id ?? null;
}

/**
 * Where each step stands. A step that was visited and lies ahead is done too: it was gone back from. One that lies behind and
 * was never visited was passed over.
 */
export function stepState(view: SessionView, block: BlockView): StepState {
  const finished = view.status === 'finished';
  if (!finished && block.id === view.current) return 'now';
  if (block.visited) return 'done';
  return finished || stepNumber(view, block) <= stepNumber(view, currentOf(view)) ? 'skipped' : 'next';
}

/** The current block, if there is one. */
function currentOf(view: SessionView): BlockView | undefined {
  return view.blocks.find((b) => b.id === view.current);
}

/** Whether the group came back to a step: another one that lies behind it was begun since. */
export function isReopened(view: SessionView, block: BlockView): boolean {
  const { began_at: began } = block;
  if (block.id !== view.current || began === null) return false;
  const behind = view.blocks.slice(stepNumber(view, block));
  return behind.some((other) => other.began_at !== null && Date.parse(other.began_at) > Date.parse(began));
}

/** Place in the order, from 1; 0 for a step that is not there. */
export function stepNumber(view: SessionView, block: BlockView | undefined): number {
  return view.blocks.findIndex((b) => b.id === block?.id) + 1;
}

/** The block after the current one, `null` after the last. */
export function nextBlock(view: SessionView): BlockView | null {
  const at = view.blocks.findIndex((b) => b.id === view.current);
  return at < 0 ? null : (view.blocks[at + 1] ?? null);
}

/** The block before the current one, `null` before the first. */
export function previousBlock(view: SessionView): BlockView | null {
  const at = view.blocks.findIndex((b) => b.id === view.current);
  return view.blocks[at - 1] ?? null;
}
