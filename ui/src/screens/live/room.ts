/** How much room a role has, in words to read. */
import type { LeewayView } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';

/** What was said about it; what was not said is not in it. */
export function roomWords(
  card: Pick<LeewayView, 'given' | 'taken' | 'small_step'>,
): { label: string; words: string }[] {
  const scale = (key: 'given' | 'taken') =>
    card[key] === 0 ? [] : [{ label: t(`live.leeway.${key}`), words: t('live.leeway.of_five', { n: card[key] }) }];
  const step = card.small_step === '' ? [] : [{ label: t('live.leeway.small_step'), words: card.small_step }];
  return [...scale('given'), ...scale('taken'), ...step];
}
