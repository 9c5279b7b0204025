import { platform } from '$lib/platform';
import { begin } from './activity';
import type { AppError, Commands } from './generated';

/** The name of a command. */
export type Command = keyof Commands;
/** What a command asks. A command that asks nothing takes `{}`. */
export type Request<C extends Command> = Commands[C][0];
/** What a command answers. */
export type Response<C extends Command> = Commands[C][1];

/** An error of the core, thrown by {@link call}. It carries no text: the catalogue has it under `errors.<code>`. */
export class AppFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
    this.name = 'AppFailure';
  }
}

function isAppError(thrown: unknown): thrown is AppError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown;
}

/** Asks the core. Throws an {@link AppFailure} when it refuses. */
export async function call<C extends Command>(cmd: C, payload: Request<C>): Promise<Response<C>> {
  const done = begin();
  try {
    return (await platform.rpc(cmd, payload)) as Response<C>;
  } catch (thrown) {
    // What is not an error of the core (the bridge went away, a broken page) is still told as one.
    throw new AppFailure(isAppError(thrown) ? thrown : { code: 'unexpected', params: {}, ref: '' });
  } finally {
    done();
  }
}
