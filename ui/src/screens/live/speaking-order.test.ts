import { expect, test } from 'vitest';
import type { PersonView } from '$lib/api/generated';
import { makeOrder, peopleInOrder, readOrder, turnTaken } from './speaking-order';

function person(member: string, role: string, more: Partial<PersonView> = {}): PersonView {
  return {
    member,
    name: member,
    organisation: '',
    roles: [role],
    role_names: [role],
    manager: false,
    expected: true,
    here: true,
    away: false,
    arrived_at: null,
    left_at: null,
    late_min: null,
    ...more,
  };
}

const PEOPLE = [
  person('Sanne', 'kwartiermaker'),
  person('Joke', 'wijkagent'),
  person('Karim', 'ervaringswerker'),
  person('Ed', 'bewoner', { here: false }),
  person('Mo', 'corporatie', { away: true }),
];
const never = () => {
  throw new Error('chance has no say in a circle');
};

test('round the circle everybody who takes part has one place, and who is asked first begins', () => {
  expect(makeOrder(PEOPLE, 'circle', null, never).members).toEqual(['Sanne', 'Joke', 'Karim']);
  expect(makeOrder(PEOPLE, 'circle', 'ervaringswerker', never).members).toEqual(['Karim', 'Sanne', 'Joke']);
  expect(makeOrder(PEOPLE, 'circle', 'bewoner', never).members, 'who is not there cannot begin').toEqual([
    'Sanne',
    'Joke',
    'Karim',
  ]);
});

test('by lots every order can come, and each of them as often', () => {
  const seen = new Map<string, number>();
  for (let first = 0; first < 3; first += 1)
    for (let second = 0; second < 2; second += 1) {
      const lots = [(first + 0.5) / 3, (second + 0.5) / 2];
      const drawn = makeOrder(PEOPLE, 'lots', 'ervaringswerker', () => lots.shift() ?? 0).members.join();
      seen.set(drawn, (seen.get(drawn) ?? 0) + 1);
    }
  expect([...seen.values()], 'six orders of three people, once each').toEqual([1, 1, 1, 1, 1, 1]);
});

test('who leaves is passed over, who comes later closes the row, and a turn can be given back', () => {
  const order = turnTaken(makeOrder(PEOPLE, 'circle', null, never), 'Sanne');
  const later = [...PEOPLE.filter(({ member }) => member !== 'Joke'), person('Lia', 'bewoner')];
  expect(peopleInOrder(order, later).map(({ person: { member }, had }) => [member, had])).toEqual([
    ['Sanne', true],
    ['Karim', false],
    ['Lia', false],
  ]);
  expect(turnTaken(order, 'Sanne').had, 'it was not her turn after all').toEqual([]);
});

test('an order that was kept is read back, and what is no order is no order', () => {
  const order = makeOrder(PEOPLE, 'circle', null, never);
  expect(readOrder(JSON.stringify(order))).toEqual(order);
  for (const kept of [
    null,
    '',
    'half {',
    '{}',
    '{"kind":"rank","members":[],"had":[]}',
    '{"kind":"lots","members":[1],"had":[]}',
  ])
    expect(readOrder(kept), `"${kept}" is none`).toBeNull();
});
