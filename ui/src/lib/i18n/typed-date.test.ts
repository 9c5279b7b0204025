import { describe, expect, it } from 'vitest';
import { parseDate, typedDate } from './typed-date';

const today = new Date(2026, 10, 21, 9);

describe('a typed day', () => {
  it.each([
    ['21-11-2026', '2026-11-21'],
    ['5/12/2026', '2026-12-05'],
    ['5.12.26', '2026-12-05'],
    ['5 december 2026', '2026-12-05'],
    [' 5 Mrt. 2027 ', '2027-03-05'],
    ['5 may 2027', '2027-05-05'],
    ['2026-12-05', '2026-12-05'],
    ['29-2-2028', '2028-02-29'],
  ])('is read from %s', (typed, wire) => {
    expect(parseDate(typed, today), 'people type days in many ways').toBe(wire);
  });

  it.each([
    ['21 nov', '2026-11-21'],
    ['22-11', '2026-11-22'],
    ['20 nov', '2027-11-20'],
    ['5/1', '2027-01-05'],
  ])('without a year is the first one from now: %s', (typed, wire) => {
    expect(parseDate(typed, today), 'an evening is planned, not remembered').toBe(wire);
  });

  it.each(['', 'morgen', '31-4-2026', '29-2-2026', '0-1-2026', '5-13-2026', '5 xyz', '5', '21-11-1926'])(
    'is not guessed from "%s"',
    (typed) => {
      expect(parseDate(typed, today), 'a guess would put a wrong day on the invitation').toBeNull();
    },
  );

  it('is shown the way it is typed', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-05`;
      expect(parseDate(typedDate(day), today), 'there and back').toBe(day);
    }
    expect(typedDate('2026-11-05'), 'in words').toBe('5 nov 2026');
  });
});
