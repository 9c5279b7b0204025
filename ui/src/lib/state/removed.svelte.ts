import { changes } from './changes.svelte';

let last = $state.raw<{ words: string; revision: number } | null>(null);

/** What was just removed. It goes away with the next change, and with undo. */
export const removed = {
  /** A sentence, or null when there is nothing to say. */
  get words(): string | null {
    return last !== null && last.revision === changes.revision ? last.words : null;
  },
};

/** Says that something was removed; call it right after the change. The frame shows it with the way back beside it. */
export function tellRemoved(words: string): void {
  last = { words, revision: changes.revision };
}
