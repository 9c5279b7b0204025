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
