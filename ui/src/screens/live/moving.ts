/** Where a line can go: which steps write something down, and which kinds of line each of them takes. */
import type { BlockView, LineKind, SessionView } from '$lib/api/generated';
import { targetsOf, writes } from './capture';
import { isRowTarget } from './sheet/spots';

/** A kind of line, or a row on the sheet of a step. */
export type Kind = LineKind | 'row';

/** What a line can be in every step. */
const ANYWHERE: readonly LineKind[] = ['note', 'learning_moment', 'idea', 'rule_signal', 'parked_item'];

/** The steps that write something down, with their numbers. */
export function stepsToMoveTo(view: Pick<SessionView, 'blocks'>): { block: BlockView; number: number }[] {
  return view.blocks.map((block, at) => ({ block, number: at + 1 })).filter(({ block }) => writes(block));
}

/**
 * What a line can become in a step: what the step writes down, a note, or a mark; and what it is now. A version of the
 * shared sentence is made on its own screen, with the answers to it.
 */
export function kindsIn(block: BlockView | undefined, now: Kind): Kind[] {
  if (!block) return [now];
  const own = targetsOf(block).map((target): Kind | null => {
    if (isRowTarget(target)) return 'row';
    return target === 'agreement' || target === 'need' || target === 'problem_sentence' ? null : target;
  });
  const kinds = [...own.filter((kind) => kind !== null), ...ANYWHERE];
  const keeps = now !== 'row' && now !== 'problem_sentence' ? [now] : [];
  return [...new Set([...kinds, ...keeps])];
}
