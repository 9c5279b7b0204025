import type { ExchangeCounts } from '$lib/api/generated';
import { t, tCount } from '$lib/i18n/index.svelte';

/** "3 nieuwe onderdelen, 2 gewijzigd"; what there is none of is left out. */
export function countsIn({ new: fresh, changed, erased }: ExchangeCounts): string {
  const parts = [
    fresh > 0 && tCount('exchange.taken.new', fresh),
    changed > 0 && tCount('exchange.taken.changed', changed),
    erased > 0 && tCount('exchange.taken.erased', erased),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : t('exchange.taken.nothing_short');
}
