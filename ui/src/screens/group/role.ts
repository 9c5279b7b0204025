import type { Role, RoleFields } from '$lib/api/generated';

/** The texts of a card, in its order. */
export const PARTS = ['what_for', 'what_not', 'when_to_ask', 'limits'] as const;

/** A card as it is filled in: that of a role, or an empty one. */
export function fieldsOf(community: string, role: Role | null): RoleFields {
  return {
    community,
    key: role?.key ?? null,
    name: role?.name ?? '',
    what_for: role?.what_for ?? '',
    what_not: role?.what_not ?? '',
    when_to_ask: role?.when_to_ask ?? '',
    limits: role?.limits ?? '',
    questions: role?.questions.join('\n') ?? '',
    secrecy: role?.secrecy ?? '',
  };
}

/** Names the card among all drafts. */
export function draftOf(community: string, role: Role | null): string {
  return `role:${community}:${role?.key ?? 'new role'}`;
}

/** Roles that every session has, whoever is at the table: who leads, who writes, who watches. */
const OF_THE_SESSION = ['begeleider', 'schrijver', 'waarnemer'];

/** The cards to read for a session: of the roles at the table, and of those that every session has; in the order of lists. */
export function rolesFor(all: readonly Role[], present: readonly string[]): Role[] {
  return all.filter(({ key }) => present.includes(key) || OF_THE_SESSION.includes(key));
}
