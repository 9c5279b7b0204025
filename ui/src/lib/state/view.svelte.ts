import { AppFailure, call, type Command, type Request, type Response } from '$lib/api/client';
import type { AppError } from '$lib/api/generated';
import { changes } from './changes.svelte';
import { tell } from './problems.svelte';

/** What a screen shows of the store, asked again after every change. */
export type View<T> = {
  /** The answer; undefined until the first one is there. */
  readonly value: T | undefined;
  /** Why there is no answer. */
  readonly problem: AppError | null;
};

/**
 * Shows what a command answers and asks again after each change and whenever the question itself changes. While it asks,
 * the old answer stays. Call it while a component is set up. A question that is null waits. `came` is the first answer when it
 * is there already.
 */
export function view<C extends Command>(
  cmd: C,
  question: () => Request<C> | null,
  came?: Response<C>,
): View<Response<C>> {
  let value = $state.raw(came);
  let isAnswered = came !== undefined;
  let problem = $state.raw<AppError | null>(null);
  let newest = 0;

  async function ask(payload: Request<C>): Promise<void> {
    newest += 1;
    const mine = newest;
    const { revision } = changes;
    try {
      const answer = await call(cmd, payload);
      // A later question was asked meanwhile, or will be in a moment: something was saved that this answer does not know.
      if (mine !== newest || revision !== changes.revision) return;
      value = answer;
      problem = null;
    } catch (thrown) {
      if (mine !== newest) return;
      // Not there any more is an expected state of a screen; the rest is told by the frame.
      if (thrown instanceof AppFailure && thrown.error.code === 'not_found') problem = thrown.error;
      else tell(thrown);
    }
  }

  $effect(() => {
    void changes.revision;
    const payload = question();
    if (payload !== null && !isAnswered) void ask(payload);
    isAnswered = false;
  });

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
  };
}
