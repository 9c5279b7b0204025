import type { BlockView, LineView, MoveKind, SessionView } from '$lib/api/generated';
import { change } from '$lib/state/changes.svelte';
import { attempt } from '$lib/state/problems.svelte';
import { view } from '$lib/state/view.svelte';
import { isLooking, shownBlock } from './look';
import { reuseRows } from './reuse';

/** A session on the screen: what the core says, and which of its steps is looked at. Make it while a component is set up. */
export class Evening {
  /** The step that is looked at; null for the current one. It lives here only: looking changes nothing. */
  looked = $state<string | null>(null);

  #asked;
  #rows: LineView[] = [];

  /** The session; undefined until the first answer. Lines that did not change are the same objects as before. */
  view: SessionView | undefined = $derived.by(() => {
    const fresh = this.#asked.value;
    if (!fresh) return undefined;
    this.#rows = reuseRows(this.#rows, fresh.lines);
    return { ...fresh, lines: this.#rows };
  });
  /** The step on the screen. */
  shown: BlockView | null = $derived(this.view ? shownBlock(this.view, this.looked) : null);
  /** The current step. */
  current: BlockView | null = $derived(this.view?.blocks.find((b) => b.id === this.view?.current) ?? null);
  /** Another step than the current one is on the screen. */
  looking: boolean = $derived(this.view ? isLooking(this.view, this.looked) : false);

  constructor(readonly id: string) {
    this.#asked = view('session_get', () => ({ id }));
  }

  /** The session is not there any more. */
  get gone(): boolean {
    return this.#asked.problem !== null;
  }

  /** Moves the session; the frame tells when that makes no sense now. True when it moved. */
  async move(to: MoveKind, block: string | null = null): Promise<boolean> {
    const done = await attempt(() => change('session_move', { id: this.id, to, block }));
    if (done) this.looked = null;
    return done !== undefined;
  }
}
