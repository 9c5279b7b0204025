import { AppFailure } from '$lib/api/client';
import type { AppError } from '$lib/api/generated';
import { forgetEverything } from './forget';

const AT_RISK: readonly AppError['code'][] = ['keys_damaged', 'store_damaged', 'disk_full'];

/** Whether the error is about all that is kept, and not about the one thing that was just done. */
export function isAtRisk({ code }: AppError): boolean {
  return AT_RISK.includes(code);
}

let shown = $state.raw<AppError | null>(null);
let lasting = $state.raw<AppError | null>(null);

/** The error that the frame tells about, above the screen. One at a time: the newest is the one that matters. */
export const problems = {
  get shown() {
    return shown;
  },
  /** What stays true whatever goes well next: the open store is damaged. Gone when the page starts anew, as after locking. */
  get lasting() {
    return lasting;
  },
  dismiss() {
    shown = null;
  },
};

/** Tells that the open store is damaged, for as long as it is open. */
export function tellDamage(): void {
  lasting = { code: 'store_damaged', params: {}, ref: '' };
  if (shown?.code === lasting.code) shown = null;
}

/** The store that is open now is whole. */
export function forgetDamage(): void {
  lasting = null;
}

/** Tells about an error. What is not an error of the core is a mistake of ours and goes to the console as well. */
export function tell(thrown: unknown): void {
  if (!(thrown instanceof AppFailure)) {
    console.error(thrown);
    shown = { code: 'unexpected', params: {}, ref: '' };
  } else if (thrown.error.code === 'locked') {
    // The core locked on its own. Nothing that was read may stay here.
    forgetEverything();
  } else if (thrown.error.code !== lasting?.code) {
    shown = thrown.error;
  }
}

/** Does something; when it fails, the frame tells and the answer is undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await work();
    shown = null;
    return answer;
  } catch (thrown) {
    tell(thrown);
    return undefined;
  }
}
