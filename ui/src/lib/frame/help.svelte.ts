import type { Route } from '$lib/state/route.svelte';

/** What is explained together: the texts of one screen. */
export type Topic =
  | 'today'
  | 'cases'
  | 'case'
  | 'group'
  | 'charter'
  | 'hosts'
  | 'exchange'
  | 'give'
  | 'receive'
  | 'conflicts'
  | 'prepare'
  | 'live'
  | 'harvest'
  | 'report'
  | 'settings'
  | 'backups'
  | 'passphrase';

/** What the explanation of a place is about. */
export function topicsOf({ name }: Route): readonly Topic[] {
  return name === 'harvest' ? ['harvest', 'report'] : [name];
}

let open = $state(false);

/** "Hoe werkt dit?": the button of a screen opens it, and so does its key. */
export const help = {
  get open() {
    return open;
  },
  set open(now: boolean) {
    open = now;
  },
};
