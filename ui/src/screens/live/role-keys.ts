/**
 * Which digit chooses which role with Ctrl. A facilitator learns them by heart during the evening, so a digit that was shown
 * once stays with its role, also when somebody comes in late or leaves.
 */
import type { SessionView } from '$lib/api/generated';

/** The role of each digit, `1` first; null for a digit that nobody has yet. */
export type RoleKeys = readonly (string | null)[];

/** There are no more digits. */
const DIGITS = 9;

/**
 * The digits with those for roles that came to the table since. A role takes the digit of its place on the list, so that the
 * same people find the same digits on every evening; when that is gone, the first one for which nobody is expected.
 */
export function giveKeys(view: Pick<SessionView, 'people' | 'voices'>, given: RoleKeys): RoleKeys {
  const keys = Array.from({ length: DIGITS }, (_, at) => given[at] ?? null);
  const places = placesOf(view);
  for (const { role } of view.voices) {
    if (keys.includes(role)) continue;
    const free = keys.flatMap((held, at) => (held === null ? [at] : []));
    const own = places.indexOf(role);
    const at = free.includes(own) ? own : (free.find((place) => places[place] === undefined) ?? free[0]);
    if (at !== undefined) keys[at] = role;
  }
  return keys;
}

/** Everybody's usual role in the order of the list, then what else they are. */
function placesOf({ people }: Pick<SessionView, 'people'>): string[] {
  return [...new Set([...people.flatMap(({ roles }) => roles.slice(0, 1)), ...people.flatMap(({ roles }) => roles)])];
}

/** The digit of a role, from 1; null when it has none. */
export function digitOf(keys: RoleKeys, role: string | undefined): number | null {
  const at = role === undefined ? -1 : keys.indexOf(role);
  return at < 0 ? null : at + 1;
}

/** Reads what was kept; nobody has a digit yet when that is not there or cannot be read. */
export function readKeys(kept: string | null): RoleKeys {
  if (kept === null) return [];
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read.map((role) => (typeof role === 'string' ? role : null)) : [];
  } catch {
    return [];
  }
}
