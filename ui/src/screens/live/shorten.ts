/** When time is short: which steps of the middle could give minutes. Harvest and closing keep theirs. */
import type { BlockView, SessionView } from '$lib/api/generated';

/** No step is proposed to become shorter than this. */
const SHORTEST_MIN = 5;
/** A difference below this is not worth a word. */
export const WORTH_SAYING_MIN = 5;

/** A step that could be shorter. */
export type Shorter = { block: BlockView; fromMin: number; toMin: number };

/**
 * Spreads the minutes that are too many over the coming steps that are not protected, in proportion to what each can
 * miss. Empty when there is nothing to win, so that nobody is shown an offer that does not help.
 */
export function shorterSteps(view: SessionView, differenceMin: number): Shorter[] {
  if (differenceMin < WORTH_SAYING_MIN) return [];
  const at = view.blocks.findIndex((b) => b.id === view.current);
  const open = view.blocks.slice(at + 1).filter((b) => !b.protected && spare(b) > 0);
  const room = open.reduce((sum, b) => sum + spare(b), 0);
  const wanted = Math.min(differenceMin, room);
  const steps: Shorter[] = [];
  let given = 0;
  let seen = 0;
  for (const block of open) {
    seen += spare(block);
    const cut = Math.round((wanted * seen) / room) - given;
    given += cut;
    if (cut > 0) steps.push({ block, fromMin: block.minutes, toMin: block.minutes - cut });
  }
  return steps;
}

function spare(block: BlockView): number {
  return Math.max(0, block.minutes - SHORTEST_MIN);
}
