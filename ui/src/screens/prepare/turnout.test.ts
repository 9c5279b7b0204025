import { expect, test } from 'vitest';
import type { Member, MemberKind } from '$lib/api/generated';
import { turnoutOf } from './turnout';

const member = (id: string, kind: MemberKind): Member => ({
  id,
  community: 'group',
  name: id,
  organisation: '',
  roles: ['bewoner'],
  kind,
  manager: false,
});

test('the expected turnout is told for the core first, then for who comes by theme and who reads along', () => {
  const members = [member('Ali', 'theme'), member('Sanne', 'core'), member('Karim', 'core'), member('Ed', 'sideline')];
  const told = turnoutOf(members, ['Sanne', 'Ali', 'somebody who left']).map(({ kind, members: of, expected }) => [
    kind,
    expected,
    of.length,
  ]);
  expect(told).toEqual([
    ['core', 1, 2],
    ['theme', 1, 1],
    ['sideline', 0, 1],
  ]);
});

test('a kind that nobody is of is not told', () => {
  expect(turnoutOf([member('Sanne', 'core')], []).map(({ kind }) => kind)).toEqual(['core']);
  expect(turnoutOf([], []), 'an empty group expects nobody').toEqual([]);
});
