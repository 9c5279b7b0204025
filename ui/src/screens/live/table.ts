/** The rows of "Aan tafel": a role with everybody who usually speaks from it, since what is counted is the role. */
import type { PersonView, SessionView, VoiceCount } from '$lib/api/generated';
import { digitOf, type RoleKeys } from './role-keys';

export type Seat = {
  /** What tells it from the other rows. */
  id: string;
  /** Who usually speaks from the role; nobody when it was heard, or is somebody's second role. */
  people: PersonView[];
  /** Who is here and has the role beside the usual one. */
  also: string[];
  /** The role with its lines; null for somebody without a role. */
  voice: VoiceCount | null;
  /** The digit that chooses the role with Ctrl, from 1. */
  digit: number | null;
};

/** Who is here, then the other roles at the table, then who is not here (any more). */
export function seats(view: Pick<SessionView, 'people' | 'voices'>, keys: RoleKeys): Seat[] {
  const usual = ({ roles, member }: PersonView) => roles[0] ?? member;
  const ids = new Set([...view.people.map(usual), ...view.voices.map(({ role }) => role)]);
  const all = [...ids].map((id): Seat => ({
    id,
    people: view.people.filter((person) => usual(person) === id),
    also: view.people.filter(({ here, roles }) => here && roles.indexOf(id) > 0).map(({ name }) => name),
    voice: view.voices.find(({ role }) => role === id) ?? null,
    digit: digitOf(keys, id),
  }));
  return all.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ people, voice }: Seat): number {
  if (people.some(({ here }) => here)) return 0;
  return people.length === 0 || voice?.here ? 1 : 2;
}
