import { AppFailure } from '$lib/api/client';
import { callInOrder } from '$lib/api/in-order';
import type { AppError, AppState } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';
import { app, enter, start } from '$lib/state/app.svelte';
import { tell } from '$lib/state/problems.svelte';

/** Trying to open the store: says at once what is wrong, and counts the seconds that must be waited. */
export class Door {
  /** What is wrong with what was typed. */
  error = $state<string>();
  /** Seconds until the next try. */
  waitS = $state(0);
  /** The core is deriving the key, which takes about a second on purpose. */
  busy = $state(false);

  constructor() {
    $effect(() => {
      this.waitS = app.state?.wait_s ?? 0;
    });
    $effect(() => {
      if (this.waitS <= 0) return;
      const tick = setTimeout(() => (this.waitS -= 1), 1000);
      return () => clearTimeout(tick);
    });
  }

  /** Opens with the passphrase; answers whether that worked. */
  async open(passphrase: string): Promise<boolean> {
    if (passphrase.trim() === '') return this.#refuse(t('start.unlock.empty'));
    return this.#try(() => callInOrder('store_unlock', { passphrase }));
  }

  /** Opens with the words of the recovery sheet; answers whether that worked. */
  async openWithSheet(words: string): Promise<boolean> {
    if (words.trim() === '') return this.#refuse(t('start.unlock.recovery_empty'));
    return this.#try(() => callInOrder('store_unlock_recovery', { words }));
  }

  #refuse(why: string): false {
    this.error = why;
    return false;
  }

  async #try(unlock: () => Promise<AppState>): Promise<boolean> {
    if (this.busy || this.waitS > 0) return false;
    this.busy = true;
    this.error = undefined;
    try {
      await enter(await unlock());
      return true;
    } catch (thrown) {
      const said = thrown instanceof AppFailure ? wrongWords(thrown.error) : undefined;
      this.error = said;
      await start().catch(tell); // brings the seconds to wait
      // A damaged store has a screen of its own.
      if (said === undefined && app.state?.stage !== 'damaged') tell(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** What is said at the field; undefined for an error that is not about what was typed. */
export function wrongWords({ code, params }: AppError): string | undefined {
  switch (code) {
    case 'wrong_passphrase':
      return `${t('errors.wrong_passphrase.title')}. ${t('errors.wrong_passphrase.advice')}`;
    case 'wrong_recovery_words':
      return params['position']
        ? t('start.unlock.word_unknown', { position: params['position'] })
        : `${t('errors.wrong_recovery_words.title')}. ${t('errors.wrong_recovery_words.advice')}`;
    case 'wait_before_trying':
      return t('errors.wait_before_trying.title');
    default:
      return undefined;
  }
}
