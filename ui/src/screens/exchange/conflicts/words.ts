import type { Conflict, ContestedVersion } from '$lib/api/generated';
import { longDate } from '$lib/i18n/clock';
import { t, tFromCore } from '$lib/i18n/index.svelte';
import { dayAndTime } from '$lib/state/backups.svelte';

/** What is named by its place itself. */
const ITSELF: ReadonlySet<string> = new Set(['case', 'session']);

/** Fields that are ticked or not. */
const TICKS: ReadonlySet<string> = new Set(['stays_in_group', 'manager']);

/** Where it is: "Uitspraak bij: De stille trap". */
export function placeOf({ kind, place }: Conflict): string {
  const what = tFromCore(`kind.${kind}`, 'kind.other');
  if (place === '') return what;
  const where = /^\d{4}-\d{2}-\d{2}$/.test(place) ? longDate(place) : place;
  return t(ITSELF.has(kind) ? 'exchange.conflicts.itself' : 'exchange.conflicts.where', { kind: what, place: where });
}

/** The name of a field, in words. */
export function nameOf(field: string): string {
  return tFromCore(`exchange.field.${field}`, 'exchange.field.other');
}

/** Which laptop wrote it. */
export function writerOf(who: ContestedVersion['who']): string {
  return who === '' ? t('exchange.conflicts.own') : who;
}

/** What a field that is no free text says: a word of ours when it is one of our choices, a day as people write it. */
export function saidIn(field: string, free: boolean, text: string): string {
  if (free || text === '') return text;
  if (field === 'deleted') return t(text === '1' ? 'exchange.value.goes' : 'exchange.value.stays');
  if (TICKS.has(field)) return t(text === '1' ? 'exchange.value.ticked' : 'exchange.value.unticked');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDate(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return dayAndTime(text, new Date());
  if (/^\d{2}:\d{2}:\d{2}$/.test(text)) return text.slice(0, 5);
  const words = tFromCore(`exchange.value.${text}`, 'exchange.field.other');
  return words === t('exchange.field.other') ? text : words;
}
