/** The closing round: one sentence for each role. */
import type { LineView, SessionView } from '$lib/api/generated';
import { linesOf } from './voices';

/** A role and what it went home with. */
export type Turn = { role: string; role_name: string; word: LineView | null };

/** The roles that had a chair, each with its first sentence; and what else was said, more than one sentence or by nobody. */
export function closingRound(view: Pick<SessionView, 'lines' | 'voices' | 'people'>): {
  turns: Turn[];
  more: LineView[];
} {
  const words = linesOf(view.lines, 'closing_word');
  // Of a role card of a person counts the role that this person usually speaks from.
  const had = new Set(view.people.filter((p) => p.here || p.arrived_at).map((p) => p.roles[0]));
  const turns = view.voices
    .filter(({ role }) => had.has(role) || words.some((word) => word.role === role))
    .map(({ role, role_name }) => ({ role, role_name, word: words.find((word) => word.role === role) ?? null }));
  const taken = new Set(turns.map(({ word }) => word?.id));
  return { turns, more: words.filter(({ id }) => !taken.has(id)) };
}
