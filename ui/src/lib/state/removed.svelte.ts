import { changes } from './changes.svelte';
import { hashOf, parseHash, router } from './route.svelte';

let last = $state.raw<{ words: string; revision: number; place: string; forGood: boolean } | null>(null);

/** What was just removed. It goes away with the next change, with undo, and when another screen is opened. */
export const removed = {
  /** A sentence, or null when there is nothing to say. */
  get words(): string | null {
    if (last?.revision !== changes.revision || last.place !== hashOf(router.route)) return null;
    return last.words;
  },
  /** It cannot be taken back. */
  get forGood(): boolean {
    return last?.forGood === true;
  },
};

function say(words: string, forGood: boolean): void {
  last = { words, revision: changes.revision, place: hashOf(parseHash(location.hash)), forGood };
}

/** Says that something was removed; call it right after the change. The frame shows it with the way back beside it. */
export function tellRemoved(words: string): void {
  say(words, false);
}

/** Says that something is gone for which there is no undo; call it right after the change. */
export function tellGone(words: string): void {
  say(words, true);
}
