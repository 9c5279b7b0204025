import type { Member, MemberKind } from '$lib/api/generated';

/** How many of one kind of member are expected. */
export type Turnout = { kind: MemberKind; members: Member[]; expected: number };

const KINDS: readonly MemberKind[] = ['core', 'theme', 'sideline'];

/** Who is expected, by how close they are to the group: the core in front. A kind that nobody is of is left out. */
export function turnoutOf(members: readonly Member[], expected: readonly string[]): Turnout[] {
  return KINDS.map((kind) => {
    const of = members.filter((member) => member.kind === kind);
    const coming = of.filter(({ id }) => id !== null && expected.includes(id));
    return { kind, members: of, expected: coming.length };
  }).filter(({ members: of }) => of.length > 0);
}
