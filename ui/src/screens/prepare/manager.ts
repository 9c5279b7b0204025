import type { Member } from '$lib/api/generated';

/** Names of the people who are expected and manage the one who brings the case: they come from the same organisation. */
export function managersOf(presenter: string | null, members: Member[], expected: string[]): string[] {
  const organisation = members.find(({ id }) => id !== null && id === presenter)?.organisation;
  if (!organisation) return [];
  const there = members.filter(({ id }) => id !== null && id !== presenter && expected.includes(id));
  return there.filter((member) => member.manager && member.organisation === organisation).map(({ name }) => name);
}
