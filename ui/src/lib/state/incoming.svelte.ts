import { platform } from '$lib/platform';
import { tell } from './problems.svelte';

let path = $state.raw<string | null>(null);
let arrivals = $state(0);

/** The file of a colleague that is looked at or waits for that. It waits while the door is locked. */
export const incoming = {
  /** Where it is; null when there is none. */
  get path(): string | null {
    return path;
  },
  /** Grows with every file that comes from outside, so that the same one twice is noticed twice. */
  get arrivals(): number {
    return arrivals;
  },
  /** Looks at this file from now on. */
  look(chosen: string): void {
    path = chosen;
  },
  /** There is nothing to look at any more. */
  letGo(): void {
    path = null;
  },
};

function arrive(file: string): void {
  path = file;
  arrivals += 1;
}

/** Listens for files that somebody drops on the window or opens by a double click. Returns how to stop. */
export function listenForFiles(): () => void {
  const listening = platform.onFile(arrive);
  // The file that the program was started with.
  platform.openedFile().then((file) => void (file !== null && arrive(file)), tell);
  return () => void listening.then((stop) => stop());
}
