/**
 * The brake on solutions: professionals are used to solve, and the first solution ends the looking. What is proposed before
 * its step waits on the parking list and comes back by itself.
 */
import { isSuggestion } from '$lib/hints/hints';
import type { BlockView, LineView, SessionView } from '$lib/api/generated';
import type { Target } from './capture';

/** What is held against the brake: free lines. A sentence or a row was asked for in its own words. */
const BRAKED: readonly Target[] = ['outside', 'inside', 'note'];

/** The step in which solutions are welcome, when it is still to come. */
export function solutionStep(view: Pick<SessionView, 'blocks'>, current: BlockView): BlockView | null {
  const now = view.blocks.findIndex((block) => block.id === current.id);
  const first = view.blocks.findIndex((block) => block.suggestions);
  return now >= 0 && first > now ? (view.blocks[first] ?? null) : null;
}

/** The step that a line waits for when it lands here now; null when it simply stands where it was said. */
export function brakedBy(
  view: Pick<SessionView, 'blocks'>,
  current: BlockView,
  target: Target,
  text: string,
): BlockView | null {
  if (!BRAKED.includes(target) || !isSuggestion(text)) return null;
  return solutionStep(view, current);
}

/** What comes back in a step for solutions: parked in another one, and still there. */
export function comingBack(view: Pick<SessionView, 'lines'>, block: BlockView): LineView[] {
  if (!block.suggestions) return [];
  return view.lines.filter((line) => line.kind === 'parked_item' && line.block !== block.id);
}
