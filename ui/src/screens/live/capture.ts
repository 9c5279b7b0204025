/** Where a line lands: the step decides, the facilitator can choose when a step has two places. */
import type { BlockView, Capture, LineKind, LineView, PrivacyView, RowView } from '$lib/api/generated';
import { lineOf, rowTargets, type RowTarget, type SheetOf } from './sheet/spots';

/** What Enter makes of a line: a line of some kind, a promise, or a row on the sheet of the step. */
export type Target = LineKind | 'agreement' | 'need' | RowTarget;

/** The part of a block that says where its lines land. */
export type StepOf = SheetOf & Partial<Pick<BlockView, 'needs_first' | 'takes_notes' | 'takes_marks'>>;

/** What a mark makes of a line; a tilt asks for a before and an after first. */
export type Mark = 'tilt' | 'learning_moment' | 'idea' | 'rule_signal' | 'agreement' | 'parked_item';

/** All marks, in the order of the buttons. */
export const MARKS: readonly Mark[] = ['tilt', 'learning_moment', 'idea', 'rule_signal', 'agreement', 'parked_item'];

/** Where a line lands when only what is learned is written down. */
const LEARNED: readonly Target[] = ['learning_moment', 'idea', 'rule_signal', 'agreement'];

const TARGETS: Partial<Record<Capture, readonly Target[]>> = {
  outside: ['outside'],
  inside: ['inside'],
  both_views: ['inside', 'outside', 'note'],
  problem_sentence: ['own_sentence', 'problem_sentence'],
  agreements: ['agreement', 'note'],
  lessons: ['lesson_approach', 'lesson_value'],
  closing: ['closing_word', 'note'],
};

/**
 * The places a line can land in during a step, the usual one first. What is said beside the sheet, or in a step without a
 * place of its own, is a note.
 */
export function targetsOf(block: StepOf): readonly Target[] {
  const targets = usualTargets(block).filter((target) => target !== 'note' || block.takes_notes !== false);
  // What is learned is written down also where the step itself writes nothing down.
  return targets.length > 0 || block.takes_marks === false ? targets : LEARNED;
}

function usualTargets(block: StepOf): readonly Target[] {
  if (!asks(block)) return [];
  // First what is needed, only then who does it: the step says so, and the facilitator can choose otherwise.
  if (block.needs_first) return ['need', 'agreement', 'note'];
  const [first, ...others] = rowTargets(block);
  return first ? [first, ...others, 'note'] : (TARGETS[block.capture] ?? ['note']);
}

/** The places as they stand beside one another on the screen: the outside page is the left one of the two. */
export function besideOneAnother(targets: readonly Target[]): Target[] {
  const left = (target: Target) => (target === 'outside' ? 0 : 1);
  return targets.toSorted((a, b) => left(a) - left(b));
}

/** The place a line lands in: the wish of the facilitator if the step has that place, else the usual one. */
export function targetFor(block: StepOf, wish: Target | null): Target {
  const targets = targetsOf(block);
  return wish !== null && targets.includes(wish) ? wish : (targets[0] ?? 'note');
}

/** The next place of the step, and the first one after the last. */
export function otherTarget(block: StepOf, now: Target): Target {
  const targets = targetsOf(block);
  return targets[(targets.indexOf(now) + 1) % targets.length] ?? now;
}

/** Whether a step asks for something of its own to be written down. Over the coffee nothing is. */
function asks({ capture }: Pick<SheetOf, 'capture'>): boolean {
  return capture !== 'nothing' && capture !== 'pause';
}

/** Whether anything is written down in this step. */
export function writes(block: StepOf): boolean {
  return targetsOf(block).length > 0;
}

/** The marks that are kept, in the order of the buttons. */
export function marksOf({ kinds, keeps_case, keeps_agreements }: PrivacyView): Mark[] {
  const keeps = (mark: Mark) =>
    mark === 'tilt' ? keeps_case : mark === 'agreement' ? keeps_agreements : kinds.includes(mark);
  return MARKS.filter(keeps);
}

/** The page on the other side, for a line that stands on one of the two facing pages. */
export function otherSide(kind: LineKind): 'outside' | 'inside' | null {
  if (kind === 'outside') return 'inside';
  return kind === 'inside' ? 'outside' : null;
}

/**
 * What a mark works on: the text that is being typed, or, when the line is empty, the newest line of the step.
 * `null` when there is nothing to mark.
 */
export function markSource(
  typed: string,
  role: string | null,
  lines: readonly LineView[],
  rows: readonly RowView[],
  block: string,
): { text: string; role: string | null; kind: LineKind | null; fresh: boolean } | null {
  const text = typed.trim();
  if (text !== '') return { text, role, kind: null, fresh: true };
  const line = lines.findLast((l) => l.block === block);
  const row = rows.findLast((r) => r.block === block);
  // Ids are in the order of typing. A line that is on its way has none yet, and is the newest.
  if (row && (!line || (line.id !== '' && row.id > line.id))) {
    return { text: lineOf(row), role: row.role, kind: null, fresh: false };
  }
  return line ? { text: line.text, role: line.role, kind: line.kind, fresh: false } : null;
}
