import { app } from '$lib/state/app.svelte';
import { COMES_ALONG, type Route } from '$lib/state/route.svelte';

/** What is explained together: the texts of one screen. */
export type Topic =
  | 'start'
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

/** What the explanation of a place is about. Nothing as long as no store is open: there each step says itself what it is for. */
export function topicsOf({ name }: Route): readonly Topic[] {
  if (app.state?.stage !== 'open' || !app.knowsCommunities) return [];
  if (!app.inGroup && !COMES_ALONG.has(name)) return ['start'];
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
