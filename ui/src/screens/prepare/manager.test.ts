import { expect, test } from 'vitest';
import type { Member } from '$lib/api/generated';
import { managersOf } from './manager';

const member = (id: string, organisation: string, manager = false): Member => ({
  id,
  community: 'group',
  name: id,
  organisation,
  roles: ['corporatie'],
  kind: 'core',
  manager,
});

const MEMBERS = [
  member('Gerard', 'Wonen'),
  member('Ilse', 'Wonen', true),
  member('Pieter', 'Gemeente', true),
  member('Wim', ''),
];

test('the own manager at the table is named, and nobody else', () => {
  const all = MEMBERS.map(({ name }) => name);
  expect(managersOf('Gerard', MEMBERS, all)).toEqual(['Ilse']);
  expect(managersOf('Gerard', MEMBERS, ['Gerard', 'Pieter']), 'who does not come is not at the table').toEqual([]);
  expect(managersOf('Ilse', MEMBERS, all), 'nobody manages herself').toEqual([]);
});

test('who comes from nowhere has no manager, and neither has nobody', () => {
  const all = MEMBERS.map(({ name }) => name);
  expect(managersOf('Wim', [...MEMBERS, member('Joke', '', true)], [...all, 'Joke'])).toEqual([]);
  expect(managersOf(null, MEMBERS, all)).toEqual([]);
});
