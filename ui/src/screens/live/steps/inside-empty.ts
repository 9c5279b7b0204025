import type { BlockView, SessionView } from '$lib/api/generated';

/** Steps that look at both sides, or build on them. */
const BUILDS_ON_INSIDE: readonly BlockView['capture'][] = ['both_views', 'problem_sentence', 'leeway', 'agreements'];

/** The session has a page for how it is from within, this step builds on it, and nobody has written anything there. */
export function insideIsEmpty(view: Pick<SessionView, 'blocks' | 'lines'>, block: BlockView): boolean {
  const asked = view.blocks.some(({ capture }) => capture === 'inside');
  return asked && BUILDS_ON_INSIDE.includes(block.capture) && !view.lines.some(({ kind }) => kind === 'inside');
}
