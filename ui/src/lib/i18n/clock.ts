/**
 * Dates and times as people write them: 21 november 2026, 15:42. The names are in the catalogue: to ask the system for them takes
 * some ten milliseconds of the start.
 */
import { currentLanguage, t, type Key } from './index.svelte';

/** The name of a month or a day of the week. */
function named(what: 'weekday' | 'month' | 'short', number: number): string {
  return t(`dates.${what}.${number}` as Key);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A calendar day `2026-11-21` has no time zone; noon keeps it from slipping to a neighbour. */
function dayAtNoon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

/** The day that it is here, as the wire writes it: `2026-11-21`. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** 21 november 2026 */
export function longDate(day: string): string {
  return withYear(dayAtNoon(day));
}

/** zaterdag 21 november 2026 */
export function weekdayDate(day: string): string {
  const date = dayAtNoon(day);
  return `${named('weekday', date.getDay())} ${withYear(date)}`;
}

/** zaterdag 21 november, of a moment (RFC 3339); with the year when it is another one than now. */
export function weekdayOf(moment: string, now: Date): string {
  const date = new Date(moment);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return `${named('weekday', date.getDay())} ${isThisYear ? withoutYear(date) : withYear(date)}`;
}

/** 21 nov */
export function shortDate(day: string): string {
  const date = dayAtNoon(day);
  return `${date.getDate()} ${named('short', date.getMonth() + 1)}`;
}

function withoutYear(date: Date): string {
  return `${date.getDate()} ${named('month', date.getMonth() + 1)}`;
}

function withYear(date: Date): string {
  return `${withoutYear(date)} ${date.getFullYear()}`;
}

/** A wire time `15:00:00` as 15:00. */
export function clockTime(time: string): string {
  return time.slice(0, 5);
}

/** A moment (RFC 3339) as the clock on the wall shows it: 15:42. */
export function wallTime(moment: string): string {
  const time = new Date(moment);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Minutes after midnight of a wire time. */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 1,5 or 1.5, as the language writes it. */
export function decimal(value: number, digits = 1): string {
  const locale = currentLanguage() === 'nl' ? 'nl-NL' : 'en-GB';
  return value.toLocaleString(locale, { maximumFractionDigits: digits });
}
