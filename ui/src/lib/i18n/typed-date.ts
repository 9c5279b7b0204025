import { localDay, shortDate } from './clock';

/** The first letters that tell the months apart, in Dutch and English. */
const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * Reads a day as people type it: 21-11-2026, 21/11, 21 nov, 21 november 2026, or 2026-11-21. Without a year it is the first
 * such day from `today` on. Answers with the wire form `2026-11-21`, or null when there is no such day. The browser's own
 * date field is not used: it follows the system, may put the month first on a Dutch screen, and shows today in an empty field.
 */
export function parseDate(typed: string, today: Date): string | null {
  const clean = typed.trim().toLowerCase();
  const wire = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (wire) return dayOf(Number(wire[1]), Number(wire[2]), Number(wire[3]));
  const parts = /^(\d{1,2})[-/. ]\s*(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ]\s*(\d{4}|\d{2}))?$/.exec(clean);
  if (!parts?.[2]) return null;
  const day = Number(parts[1]);
  const month = MONTHS[parts[2].slice(0, 3)] ?? Number(parts[2]);
  if (parts[3]) return dayOf(Number(parts[3].padStart(4, '20')), month, day);
  const thisYear = dayOf(today.getFullYear(), month, day);
  return thisYear && thisYear >= localDay(today) ? thisYear : dayOf(today.getFullYear() + 1, month, day);
}

/** A wire day `2026-11-21` as a field shows it: 21 nov 2026, in words as everywhere else, and short enough for a column. */
export function typedDate(day: string): string {
  return `${shortDate(day)} ${day.slice(0, 4)}`;
}

/** The wire form, or null for a day that no calendar has, such as 31 April. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day, 12);
  const exists = date.getMonth() === month - 1 && date.getDate() === day && year >= 2000 && year < 3000;
  return exists ? localDay(date) : null;
}
