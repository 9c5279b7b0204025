import { AppFailure } from '$lib/api/client';
import { t, tCount } from '$lib/i18n/index.svelte';

/** What is said at the field of the old passphrase; undefined for an error that is not about it. */
export function wrongOld(thrown: unknown): string | undefined {
  if (!(thrown instanceof AppFailure)) return undefined;
  const { code, params } = thrown.error;
  if (code === 'wrong_passphrase')
    return `${t('errors.wrong_passphrase.title')}. ${t('errors.wrong_passphrase.advice')}`;
  if (code === 'wait_before_trying') return tCount('safety.passphrase.wait', Number(params['seconds'] ?? 1));
  return undefined;
}
