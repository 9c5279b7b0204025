import { untrack } from 'svelte';
import type { SessionView } from '$lib/api/generated';
import { drafts } from '$lib/state/drafts';
import { attempt } from '$lib/state/problems.svelte';
import type { Evening } from './evening.svelte';
import { giveKeys, readKeys, type RoleKeys } from './role-keys';

/** The digits of the roles in one session; they are there again after a start. Make it while a component is set up. */
export class Keyring {
  /** Nobody has a digit until it is known who had which before. */
  keys = $state.raw<RoleKeys>([]);

  readonly #keptAs: string;
  #known = $state(false);

  constructor(evening: Evening) {
    this.#keptAs = `keys:${evening.id}`;
    void attempt(async () => {
      this.keys = readKeys(await drafts.recall(this.#keptAs));
      this.#known = true;
    });
    $effect(() => {
      const { view } = evening;
      if (view?.status !== 'running' || !this.#known) return;
      untrack(() => this.#give(view));
    });
  }

  #give(view: SessionView): void {
    const now = giveKeys(view, this.keys);
    if (now.every((role, at) => role === (this.keys[at] ?? null))) return;
    this.keys = now;
    drafts.keep(this.#keptAs, JSON.stringify(now));
  }
}
