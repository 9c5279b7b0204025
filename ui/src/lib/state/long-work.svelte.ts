import { AppFailure, call } from '$lib/api/client';
import type { AppError } from '$lib/api/generated';
import { platform } from '$lib/platform';
import { tell } from './problems.svelte';

/** What takes longer is shown, with how far it is and a way to stop. */
const SHOWN_AFTER_MS = 1000;

/** Something that may take long, such as writing a file on a slow stick. One thing at a time. */
export class LongWork {
  /** It is going on. */
  running = $state(false);
  /** It takes so long that a person wonders. */
  slow = $state(false);
  /** Bytes that were written or read so far; 0 when that is not known. */
  bytes = $state(0);
  /** Why the last one did not succeed. */
  failure = $state.raw<AppError | null>(null);

  /** Does it. The answer is undefined when it failed or something else was still going on; {@link failure} says why. */
  async do<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.failure = null;
    this.bytes = 0;
    let listening: Promise<() => void> | undefined;
    const timer = setTimeout(() => {
      this.slow = true;
      listening = platform.onProgress((bytes) => (this.bytes = bytes));
    }, SHOWN_AFTER_MS);
    try {
      return await work();
    } catch (thrown) {
      // The frame knows what to do when the store was locked meanwhile, and with mistakes of ours.
      if (thrown instanceof AppFailure && thrown.error.code !== 'locked') this.failure = thrown.error;
      else tell(thrown);
      return undefined;
    } finally {
      clearTimeout(timer);
      void listening?.then((stop) => stop());
      this.slow = false;
      this.running = false;
    }
  }

  /** Asks it to stop. It then ends by itself, as a failure that says so. */
  async stop(): Promise<void> {
    await call('work_stop', {});
  }
}
