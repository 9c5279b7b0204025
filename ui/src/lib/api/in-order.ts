import { call, type Command, type Request, type Response } from './client';

let queue: Promise<unknown> = Promise.resolve();

/**
 * Asks the core as {@link call} does, after whatever was asked so before. For everything that writes: in the desktop shell each
 * call has a thread of its own, so of two that are under way at once the later could be carried out first, and an older
 * text would win or two lines would change places.
 */
export function callInOrder<C extends Command>(cmd: C, payload: Request<C>): Promise<Response<C>> {
  const turn = queue.then(() => call(cmd, payload));
  // What was refused is told where it was asked; the next one goes all the same.
  queue = turn.catch(() => undefined);
  return turn;
}
