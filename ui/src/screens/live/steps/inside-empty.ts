import type { BlockView, SessionView } from '$lib/api/generated';

/** Steps that look at both sides, or build on them. */
const BUILDS_ON_INSIDE: readonly BlockView['capture'][] = ['both_views', 'problem_sentence', 'leeway', 'agreements'];

/**
 * The group is past the page for how it is from within, this step builds on it, and nobody has written anything there. Whoever
 * looks ahead from before that page is not told to go back to it.
 */
export function insideIsEmpty(view: Pick<SessionView, 'blocks' | 'lines' | 'current'>, block: BlockView): boolean {
  const page = view.blocks.findIndex(({ capture }) => capture === 'inside');
  const past = page >= 0 && page < view.blocks.findIndex(({ id }) => id === view.current);
  return past && BUILDS_ON_INSIDE.includes(block.capture) && !view.lines.some(({ kind }) => kind === 'inside');
}
