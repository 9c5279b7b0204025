import { expect, test } from 'vitest';
import { person, voice } from './evening.fixture';
import { digitOf, giveKeys, readKeys, type RoleKeys } from './role-keys';

const people = [
  person('Ada', ['lead']),
  person('Bo', ['police'], false),
  person('Cas', ['peer', 'writer']),
  person('Dee', ['housing'], false),
];
const atTable = (...roles: string[]) => ({ people, voices: roles.map((role) => voice(role, 0)) });
const digits = (keys: RoleKeys, ...roles: string[]) => roles.map((role) => digitOf(keys, role));

test('a late arrival in the middle of the list moves nobody’s digit', () => {
  const before = giveKeys(atTable('lead', 'peer'), []);
  const after = giveKeys(atTable('lead', 'police', 'peer'), before);
  expect(digits(after, 'lead', 'peer')).toEqual(digits(before, 'lead', 'peer'));
  expect(digits(after, 'lead', 'police', 'peer'), 'and the list has its digits in order').toEqual([1, 2, 3]);
});

test('the order of coming in does not matter for who stands on the list', () => {
  let keys: RoleKeys = [];
  for (const here of [['housing'], ['peer', 'housing'], ['lead', 'peer', 'housing']]) {
    keys = giveKeys(atTable(...here), keys);
  }
  expect(digits(keys, 'lead', 'police', 'peer', 'housing')).toEqual([1, null, 3, 4]);
});

test('a role that nobody expected takes a digit that nobody is waited for with', () => {
  const keys = giveKeys(atTable('guest', 'lead', 'writer'), []);
  expect(digits(keys, 'lead', 'guest', 'writer'), 'a second role comes after the usual ones').toEqual([1, 6, 5]);
  const gone = giveKeys({ people: [], voices: [voice('lead', 1), voice('guest', 0)] }, keys);
  expect(gone, 'who is not on the list any more keeps the digit').toEqual(keys);
});

test('there are nine digits, and the tenth role has none', () => {
  const ten = Array.from({ length: 10 }, (_, n) => `role ${n}`);
  const keys = giveKeys({ people: [], voices: ten.map((role) => voice(role, 0)) }, []);
  expect(digits(keys, 'role 8', 'role 9')).toEqual([9, null]);
});

test('what was kept is there again, and what cannot be read is nothing', () => {
  const keys = giveKeys(atTable('lead', 'peer'), []);
  expect(readKeys(JSON.stringify(keys))).toEqual(keys);
  expect([readKeys(null), readKeys('{'), readKeys('7')]).toEqual([[], [], []]);
});
