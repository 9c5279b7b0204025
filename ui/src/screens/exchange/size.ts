import { decimal } from '$lib/i18n/clock';
import { t } from '$lib/i18n/index.svelte';

/** "1,3 MB": a size in bytes as people speak of it, in steps of 1000 as it is written on sticks. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return t('exchange.size.bytes');
  if (bytes < 1_000_000) return t('exchange.size.kb', { n: decimal(bytes / 1000, 0) });
  if (bytes < 1_000_000_000) return t('exchange.size.mb', { n: decimal(bytes / 1_000_000) });
  return t('exchange.size.gb', { n: decimal(bytes / 1_000_000_000) });
}
