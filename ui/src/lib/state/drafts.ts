import { begin } from '$lib/api/activity';
import { call } from '$lib/api/client';
import { callInOrder } from '$lib/api/in-order';
import { tell } from './problems.svelte';

/** How long typed text may live on the screen alone. The promise to the user is one second. */
const WRITE_AFTER_MS = 400;

type Waiting = { text: string; done: () => void; fails: (thrown: unknown) => void };

const waiting = new Map<string, Waiting>();
let timer: ReturnType<typeof setTimeout> | undefined;

// In order: a draft that is forgotten must not come back by a write that was still on its way.
const save = (key: string, text: string): Promise<unknown> => callInOrder('draft_save', { key, text });

async function write(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const now = [...waiting];
  waiting.clear();
  await Promise.all(
    now.map(async ([key, { text, done, fails }]) => {
      try {
        await save(key, text);
      } catch (thrown) {
        fails(thrown);
      } finally {
        done();
      }
    }),
  );
}

/** Half-typed text, kept in the store so that it is there again after a power cut. */
export const drafts = {
  /**
   * Keeps the text for a field. The timer is not wound up again by the next letter: somebody who types without a pause is
   * written down all the same. `fails` hears of it when the text could not be written; without it the frame tells.
   */
  keep(key: string, text: string, fails: (thrown: unknown) => void = tell): void {
    const done = waiting.get(key)?.done ?? begin();
    waiting.set(key, { text, done, fails });
    timer ??= setTimeout(() => void write(), WRITE_AFTER_MS);
  },

  /** Forgets the draft of a field, because its text was saved or emptied. */
  async forget(key: string): Promise<void> {
    waiting.get(key)?.done();
    waiting.delete(key);
    await save(key, '');
  },

  /** The draft of a field that was left behind, or null. */
  async recall(key: string): Promise<string | null> {
    const kept = await call('draft_list', { prefix: key });
    return kept.find((draft) => draft.key === key)?.text ?? null;
  },

  /** Writes what waits, now. */
  flush: write,
};
