/** A word of thanks, proposed from what is known of the evening. */
import type { SessionView } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';

/** What could be said to who received the group; empty while neither host nor place is known. */
export function thanksProposed(view: Pick<SessionView, 'host_name' | 'fields'>): string {
  const host = view.host_name ?? '';
  const { place } = view.fields;
  if (host && place) return t('live.thanks.host_and_place', { host, place });
  if (host) return t('live.thanks.host', { host });
  return place ? t('live.thanks.place', { place }) : '';
}
