import type { Member } from '$lib/api/generated';

/** What a new member still lacks. */
export type Missing = { name?: true; role?: true };

/** A member about whom nothing is filled in yet. */
export function newMember(community: string): Member {
  return { id: null, community, name: '', organisation: '', roles: [], kind: 'core', manager: false };
}

/** What the core asks for before it takes a member. */
export function missingIn(member: Member): Missing {
  return {
    ...(member.name.trim() === '' && { name: true }),
    ...(member.roles.length === 0 && { role: true }),
  };
}

/** The roles with another usual one. The others stay, each once. */
export function withUsual(roles: string[], usual: string): string[] {
  const others = roles.slice(1).filter((role) => role !== usual);
  return usual === '' ? others : [usual, ...others];
}

/** The roles with an extra one added or taken away. The usual one stays first. */
export function withExtra(roles: string[], extra: string, has: boolean): string[] {
  const others = roles.filter((role) => role !== extra);
  return has ? [...others, extra] : others;
}
