/** Dates and times as people write them: 21 november 2026, 15:42. The locale follows the language of the screen. */
import { currentLanguage } from './index.svelte';

function locale(): string {
  return currentLanguage() === 'nl' ? 'nl-NL' : 'en-GB';
}

/** A calendar day `2026-11-21` has no time zone; noon keeps it from slipping to a neighbour. */
function dayAtNoon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

/** The day that it is here, as the wire writes it: `2026-11-21`. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** 21 november 2026 */
export function longDate(day: string): string {
  return dayAtNoon(day).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** zaterdag 21 november 2026 */
export function weekdayDate(day: string): string {
  return dayAtNoon(day).toLocaleDateString(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** zaterdag 21 november, of a moment (RFC 3339); with the year when it is another one than now. */
export function weekdayOf(moment: string, now: Date): string {
  const day = new Date(moment);
  return day.toLocaleDateString(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
}

/** 21 nov. */
export function shortDate(day: string): string {
  return dayAtNoon(day).toLocaleDateString(locale(), { day: 'numeric', month: 'short' });
}

/** A wire time `15:00:00` as 15:00. */
export function clockTime(time: string): string {
  return time.slice(0, 5);
}

/** A moment (RFC 3339) as the clock on the wall shows it: 15:42. */
export function wallTime(moment: string): string {
  return new Date(moment).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** Minutes after midnight of a wire time. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 1,5 or 1.5, as the language writes it. */
export function decimal(value: number, digits = 1): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: digits });
}
