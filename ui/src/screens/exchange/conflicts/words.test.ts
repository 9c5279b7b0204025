import { describe, expect, it } from 'vitest';
import type { Conflict } from '$lib/api/generated';
import { nameOf, placeOf, saidIn } from './words';

const at = (kind: string, place: string) =>
  placeOf({ row: 'r', kind, place, session: null, fields: [], removed: null, says: '' } satisfies Conflict);

describe('where it is', () => {
  it('is a kind and the case, or the day of the session', () => {
    expect(at('statement', 'De stille trap')).toBe('Uitspraak bij: De stille trap');
    expect(at('session', '2026-11-21')).toBe('Bijeenkomst: 21 november 2026');
    expect(at('case', 'De stille trap')).toBe('Casus: De stille trap');
    expect(at('venue', 'De Hoek'), 'what is of no case says itself which it is').toBe(
      'Plek die de groep ontvangt bij: De Hoek',
    );
    expect(at('something_later', ''), 'of a newer version').toBe('Iets anders');
  });
});

describe('what a field says', () => {
  it('is left as it was typed when it is free text', () => {
    expect(saidIn('text', true, 'open')).toBe('open');
  });

  it('is in words when it is a choice, a day or a time', () => {
    expect(saidIn('status', false, 'let_go')).toBe('losgelaten');
    expect(saidIn('by', false, '2026-12-01')).toBe('1 december 2026');
    expect(saidIn('starts', false, '15:00:00')).toBe('15:00');
    expect(saidIn('deleted', false, '1')).toBe('wordt weggehaald');
    expect(saidIn('stays_in_group', false, '0')).toBe('nee');
    expect(saidIn('privacy', false, 'learning_only')).toBe('alleen leren');
    expect(saidIn('host', false, 'Sanne'), 'a name is a name').toBe('Sanne');
  });

  it('has a name, also when it is a new one', () => {
    expect(nameOf('story')).toBe('Het verhaal');
    expect(nameOf('something_later')).toBe('Iets anders');
  });
});
