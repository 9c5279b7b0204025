import { AppFailure } from '$lib/api/client';
import { t } from '$lib/i18n/index.svelte';

const AT_THE_FIELD = ['empty', 'too_long', 'duplicate'];

/** What is wrong with what was filled in, to say at the field; null when it was taken. Other troubles go on to the frame. */
export async function refusal(saving: Promise<unknown>): Promise<string | null> {
  try {
    await saving;
    return null;
  } catch (thrown) {
    if (!(thrown instanceof AppFailure) || !AT_THE_FIELD.includes(thrown.error.code)) throw thrown;
    return t(`errors.${thrown.error.code}.advice`, thrown.error.params);
  }
}
