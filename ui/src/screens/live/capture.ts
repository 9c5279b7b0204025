/** Where a line lands: the step decides, the facilitator can choose when a step has two places. */
import type { Capture, LineKind, LineView } from '$lib/api/generated';

/** What Enter makes of a line: a line of some kind, or a promise. */
export type Target = LineKind | 'agreement';

/** What a mark makes of a line; a tilt asks for a before and an after first. */
export type Mark = 'tilt' | 'learning_moment' | 'idea' | 'rule_signal' | 'agreement' | 'parked_item';

/** All marks, in the order of the buttons. */
export const MARKS: readonly Mark[] = ['tilt', 'learning_moment', 'idea', 'rule_signal', 'agreement', 'parked_item'];

const TARGETS: Record<Capture, readonly [Target, ...Target[]]> = {
  attendance: ['note'],
  open_lines: ['note'],
  story: ['note'],
  outside: ['outside'],
  inside: ['inside'],
  both_views: ['inside', 'outside', 'note'],
  problem_sentence: ['own_sentence', 'problem_sentence'],
  leeway: ['note'],
  agreements: ['agreement', 'note'],
  lessons: ['lesson_approach', 'lesson_value'],
  closing: ['note'],
  pause: ['note'],
  note: ['note'],
  sentence: ['note'],
  questions: ['note'],
  two_columns: ['note'],
  stakeholders: ['note'],
  dilemma: ['note'],
  vote: ['note'],
  frame: ['note'],
  timeline: ['note'],
  force_field: ['note'],
  nothing: ['note'],
};

/** The places a line can land in during a step, the usual one first. */
export function targetsOf(capture: Capture): readonly [Target, ...Target[]] {
  return TARGETS[capture];
}

/** The place a line lands in: the wish of the facilitator if the step has that place, else the usual one. */
export function targetFor(capture: Capture, wish: Target | null): Target {
  const targets = targetsOf(capture);
  return wish !== null && targets.includes(wish) ? wish : targets[0];
}

/** The next place of the step, and the first one after the last. */
export function otherTarget(capture: Capture, now: Target): Target {
  const targets = targetsOf(capture);
  return targets[(targets.indexOf(now) + 1) % targets.length] ?? targets[0];
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
  block: string,
): { text: string; role: string | null; kind: LineKind | null; fresh: boolean } | null {
  const text = typed.trim();
  if (text !== '') return { text, role, kind: null, fresh: true };
  const last = lines.findLast((line) => line.block === block);
  return last ? { text: last.text, role: last.role, kind: last.kind, fresh: false } : null;
}
