/** In which order people speak: round the circle, or by drawing lots. So that rank, haste or habit does not decide. */
import type { PersonView } from '$lib/api/generated';

export type OrderKind = 'circle' | 'lots';

/** An order that was made, and who of it had a turn. */
export type SpeakingOrder = { kind: OrderKind; members: string[]; had: string[] };

/** Somebody at the table, and whether the turn was there. */
export type OrderedPerson = { person: PersonView; had: boolean };

/** People who take part now. */
function takingPart(people: readonly PersonView[]): PersonView[] {
  return people.filter((person) => person.here && !person.away);
}

/**
 * Makes an order of who is at the table. Round the circle it begins with the role that the step asks first, if it is there;
 * by lots chance decides, as `random` gives it: from 0 up to 1.
 */
export function makeOrder(
  people: readonly PersonView[],
  kind: OrderKind,
  whoFirst: string | null,
  random: () => number,
): SpeakingOrder {
  const members = takingPart(people).map(({ member }) => member);
  if (kind === 'lots') {
    for (let at = members.length - 1; at > 0; at -= 1) {
      const drawn = Math.floor(random() * (at + 1));
      const [one = '', other = ''] = [members[at], members[drawn]];
      members[at] = other;
      members[drawn] = one;
    }
    return { kind, members, had: [] };
  }
  const first = takingPart(people).findIndex(({ roles }) => whoFirst !== null && roles.includes(whoFirst));
  const start = Math.max(0, first);
  return { kind, members: [...members.slice(start), ...members.slice(0, start)], had: [] };
}

/** The order as it goes now: who left is passed over, who came in later closes the row. */
export function peopleInOrder(order: SpeakingOrder, people: readonly PersonView[]): OrderedPerson[] {
  const here = takingPart(people);
  const known = order.members.flatMap((id) => here.find(({ member }) => member === id) ?? []);
  const later = here.filter(({ member }) => !order.members.includes(member));
  return [...known, ...later].map((person) => ({ person, had: order.had.includes(person.member) }));
}

/** The order after somebody had the turn, or gives it back. */
export function turnTaken(order: SpeakingOrder, member: string): SpeakingOrder {
  const had = order.had.includes(member) ? order.had.filter((id) => id !== member) : [...order.had, member];
  return { ...order, had };
}

/** Reads an order that was kept; null when there is none, or none that can be read. */
export function readOrder(kept: string | null): SpeakingOrder | null {
  if (kept === null) return null;
  try {
    const read = JSON.parse(kept) as Partial<SpeakingOrder>;
    const lists = [read.members, read.had];
    const whole = lists.every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'));
    const known = read.kind === 'circle' || read.kind === 'lots';
    return whole && known ? (read as SpeakingOrder) : null;
  } catch {
    return null;
  }
}
