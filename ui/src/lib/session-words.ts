/** How a session is named in lists: its day and time, and what it is about. */
import type { SessionItem } from '$lib/api/generated';
import { clockTime, weekdayDate } from '$lib/i18n/clock';
import { t } from '$lib/i18n/index.svelte';
import type { Route } from '$lib/state/route.svelte';

/** dinsdag 24 november 2026, 15:00 tot 17:00 */
export function whenOf(item: Pick<SessionItem, 'on' | 'starts' | 'ends'>): string {
  if (!item.on) return t('today.next.no_date');
  const day = weekdayDate(item.on);
  if (!item.starts) return day;
  const starts = clockTime(item.starts);
  return `${day}, ${item.ends ? t('today.next.time', { starts, ends: clockTime(item.ends) }) : starts}`;
}

/** The screen that fits where a session stands. */
export function placeOf({ id, status }: Pick<SessionItem, 'id' | 'status'>): Route {
  if (status === 'running') return { name: 'live', id };
  return { name: status === 'finished' ? 'harvest' : 'prepare', id };
}

/** What a session is about: its case, or its general question. */
export function subjectOf(item: Pick<SessionItem, 'case_title' | 'general_question'>): string {
  if (item.general_question) return t('today.general', { question: item.general_question });
  return item.case_title || t('today.next.no_case');
}
