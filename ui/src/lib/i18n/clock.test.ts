import { afterEach, describe, expect, it } from 'vitest';
import { decimal, longDate, shortDate, wallTime, weekdayDate, weekdayOf } from './clock';
import { useLanguage } from './index.svelte';

afterEach(() => useLanguage('nl'));

describe('a date', () => {
  it('is written as people write it', () => {
    expect(longDate('2026-03-01')).toBe('1 maart 2026');
    expect(weekdayDate('2026-11-22')).toBe('zondag 22 november 2026');
    expect(shortDate('2026-09-05')).toBe('5 sep');
  });

  it('follows the language of the screen', async () => {
    await useLanguage('en');
    expect(weekdayDate('2026-11-21')).toBe('Saturday 21 November 2026');
    expect(shortDate('2026-09-05')).toBe('5 Sept');
    expect(decimal(1234.56)).toBe('1,234.6');
  });

  it('tells the year only when it is another one', () => {
    const now = new Date('2026-11-28T12:00:00');
    expect(weekdayOf('2026-11-21T19:46:00', now)).toBe('zaterdag 21 november');
    expect(weekdayOf('2025-12-31T23:59:59', now)).toBe('woensdag 31 december 2025');
  });

  it('has the name of every month and every day of the system, in both languages', async () => {
    for (const language of ['nl', 'en'] as const) {
      await useLanguage(language);
      const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
      for (let n = 1; n <= 12; n++) {
        const day = `2026-${String(n).padStart(2, '0')}-0${(n % 7) + 1}`;
        const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
        const system = new Date(`${day}T12:00:00`).toLocaleDateString(locale, long);
        expect(weekdayDate(day), 'as the system names it').toBe(system.replace(',', ''));
      }
    }
  });
});

it('the clock has two digits twice, and starts at 00', () => {
  expect(wallTime('2026-11-21T00:05:59')).toBe('00:05');
  expect(wallTime('2026-11-21T15:42:00')).toBe('15:42');
});
