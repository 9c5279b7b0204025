/**
 * Asks for the first screen while the script that draws it is still on its way; `platform/tauri.ts` takes the answer. It imports
 * nothing, or it would have to wait itself.
 */
import type { FirstScreenAsked } from './lib/api/generated';

type Program = { invoke: (cmd: string, args: object) => Promise<unknown> };

const program = (globalThis as { __TAURI_INTERNALS__?: Program }).__TAURI_INTERNALS__;
const payload: FirstScreenAsked = { chosen_under: 'community:chosen' };
if (program) {
  const answer = program.invoke('rpc', { cmd: 'first_screen', payload });
  // Whoever takes the answer hears it; until then it is no fault that nobody listens.
  answer.catch(() => undefined);
  globalThis.askedEarly = { cmd: 'first_screen', payload, answer };
}
