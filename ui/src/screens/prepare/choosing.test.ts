import { expect, it } from 'vitest';
import type { PersonView } from '$lib/api/generated';
import { evening } from '../live/evening.fixture';
import { askedOf, typedNumber } from './choosing';

/** Somebody who is expected. */
function person(name: string, role: string): PersonView {
  return {
    member: name,
    name,
    organisation: '',
    manager: false,
    roles: [role],
    role_names: [role],
    expected: true,
    here: false,
    away: false,
    arrived_at: null,
    left_at: null,
    late_min: null,
  };
}

it('knows how many come and how long it may take', () => {
  const people = [person('Sanne', 'kwartiermaker'), person('Karim', 'ervaringswerker')];
  const asked = askedOf(evening({ people, promised_minutes: 90 }));
  expect(asked.people, 'both are expected').toBe(2);
  expect(asked.minutes, 'what was promised').toBe(90);
  expect(asked.residents, 'both are here for their work').toBe(false);
  expect(askedOf(evening({ people: [] })).people, 'nobody was invited yet').toBeNull();
});

it('sees a resident at the table', () => {
  expect(askedOf(evening({ people: [person('Mina', 'bewoner')] })).residents, 'she lives there').toBe(true);
});

it('takes a number that makes sense', () => {
  expect(typedNumber('12'), 'a dozen').toBe(12);
  for (const typed of ['', ' ', '0', '-3', '2.5', 'veel', '1000'])
    expect(typedNumber(typed), `"${typed}" is no number of people`).toBeNull();
});
