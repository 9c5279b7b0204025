import { expect, test } from 'vitest';
import { evening } from './evening.fixture';
import { thanksProposed } from './thanks';

const received = (host_name: string | null, place: string) => ({
  host_name,
  fields: { ...evening().fields, place },
});

test('thanks are proposed to whoever is known to have received the group', () => {
  const both = thanksProposed(received('Anja', 'De Vlier'));
  expect(both, 'the host is thanked by name').toContain('Anja');
  expect(both, 'and the place is named').toContain('De Vlier');
  expect(thanksProposed(received('Anja', '')), 'no gap is left where no place is known').not.toMatch(/[{}]|  /);
  expect(thanksProposed(received(null, 'De Vlier')), 'a place has people of its own').toContain('De Vlier');
  expect(thanksProposed(received(null, '')), 'nobody is thanked for nothing').toBe('');
});
