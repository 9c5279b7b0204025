import { expect, test } from 'vitest';
import type { PersonView } from '$lib/api/generated';
import { evening, voice } from './evening.fixture';
import { seats } from './table';

function person(member: string, roles: string[], here = true): PersonView {
  return {
    member,
    name: member,
    organisation: '',
    roles,
    role_names: roles,
    manager: false,
    expected: true,
    here,
    away: false,
    arrived_at: null,
    left_at: null,
    late_min: null,
  };
}

test('who is here comes first, then second roles, then who is away; a digit follows the role, not the place', () => {
  const view = evening({
    people: [person('Ada', ['lead']), person('Bo', ['police'], false), person('Cas', ['worker', 'writer'])],
    voices: [voice('lead', 2), voice('worker', 0), voice('writer', 1), voice('police', 3, false)],
  });
  expect(seats(view).map((s) => [s.person?.member ?? null, s.voice?.role ?? null, s.digit])).toEqual([
    ['Ada', 'lead', 1],
    ['Cas', 'worker', 2],
    [null, 'writer', 3],
    ['Bo', 'police', 4],
  ]);
});

test('two people with one role share its count', () => {
  const view = evening({
    people: [person('Ada', ['resident']), person('Bo', ['resident'])],
    voices: [voice('resident', 5)],
  });
  expect(seats(view).map((s) => s.voice?.lines)).toEqual([5, 5]);
});

test('somebody who never came has a seat without a voice', () => {
  const view = evening({ people: [person('Ada', ['lead'], false)], voices: [] });
  expect(seats(view)).toEqual([{ person: view.people[0], voice: null, digit: null }]);
});
