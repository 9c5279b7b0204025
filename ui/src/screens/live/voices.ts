/** Who was heard and who was not yet: not a score, but a reminder to ask. */
import type { BlockView, LineView, SessionView, VoiceCount } from '$lib/api/generated';
import { digitOf, type RoleKeys } from './role-keys';

/** The voices that must be heard, as far as the table goes. */
export type Unheard = {
  /** At the table and not heard in the whole session. */
  inSession: VoiceCount[];
  /** At the table, heard before, but not in this step. */
  inStep: VoiceCount[];
};

/**
 * Roles at the table that were not heard yet, those that the step wants to hear in front, and else in the order of their
 * digits: who comes in late changes no places.
 */
export function unheard(view: SessionView, block: BlockView | null, keys: RoleKeys = []): Unheard {
  const said = heardIn(view, block);
  const digit = ({ role }: VoiceCount) => digitOf(keys, role) ?? Infinity;
  const inOrder = view.voices
    .filter((v) => v.here)
    .toSorted((a, b) => (digit(a) === digit(b) ? 0 : digit(a) - digit(b)));
  const here = askedInFront(inOrder, block);
  return {
    inSession: here.filter((v) => v.lines === 0 && !said.has(v.role)),
    inStep: here.filter((v) => v.lines > 0 && !said.has(v.role)),
  };
}

/** The roles that were heard in a step: in a line, on its sheet, on a card of their own. A lesson belongs to the harvest. */
function heardIn(view: SessionView, block: BlockView | null): Set<string> {
  const of: (string | null)[] = [
    ...view.lines.filter((line) => line.block === block?.id).map((line) => line.role),
    ...view.rows.filter((row) => row.block === block?.id).map((row) => row.role),
  ];
  if (block?.capture === 'lessons') {
    of.push(...linesOf(view.lines, 'lesson_approach', 'lesson_value').map((line) => line.role));
  }
  if (block?.capture === 'leeway') of.push(...view.leeways.map((card) => card.role));
  return new Set(of.filter((role) => role !== null));
}

/**
 * The role that Tab leads to: the next one at the table, round again after the last. The order is the core's and does not
 * follow the step.
 */
export function nextRole(voices: readonly VoiceCount[], now: string | null): string | null {
  const here = voices.filter((v) => v.here);
  const at = here.findIndex((v) => v.role === now);
  return here[(at + 1) % here.length]?.role ?? now;
}

/** The role to begin a step with: the one that is asked first if it is at the table, else the one that spoke last. */
export function roleForStep(view: SessionView, block: BlockView | null, now: string | null): string | null {
  const here = view.voices.filter((v) => v.here);
  const wanted = [block?.who_first, now].find((role) => here.some((v) => v.role === role));
  return wanted ?? here[0]?.role ?? now;
}

/** Questions for the roles at the table; a question for somebody who is not there only takes room. */
export function questionsForTable(view: SessionView, block: BlockView): BlockView['questions'] {
  const here = new Set(view.voices.filter((v) => v.here).map((v) => v.role));
  const first = block.questions.filter((q) => q.role === block.who_first && here.has(q.role));
  return [...first, ...block.questions.filter((q) => here.has(q.role) && q.role !== block.who_first)];
}

/** Lines of one kind, oldest first. */
export function linesOf(lines: readonly LineView[], ...kinds: LineView['kind'][]): LineView[] {
  return lines.filter((line) => kinds.includes(line.kind));
}

/** Whom the step asks first, then those it has a question for, then the others. */
export function askedInFront(voices: VoiceCount[], block: BlockView | null): VoiceCount[] {
  const questioned = new Set(block?.questions.map((question) => question.role));
  const rank = ({ role }: VoiceCount) => (role === block?.who_first ? 0 : questioned.has(role) ? 1 : 2);
  return voices.toSorted((a, b) => rank(a) - rank(b));
}
