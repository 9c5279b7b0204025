/** A promise as it is shown, and as it is saved. */
import type { AgreementFields, AgreementView } from '$lib/api/generated';

/** What is saved of a promise that is shown. */
export function promiseFields(promise: AgreementView): AgreementFields {
  const { id, session, who, with: beside, what, by, tell, seen_differently } = promise;
  const { status, result, answered_in } = promise;
  return { id, session, who, with: beside, what, by, tell, seen_differently, status, result, answered_in };
}

/** A new promise, as far as one line goes: who promises and what. The rest is filled in beside it. */
export function newPromise(session: string, what: string, who: string): AgreementFields {
  const open = { tell: '', seen_differently: '', status: 'open', result: '', answered_in: null } as const;
  return { id: null, session, who, with: '', what, by: null, ...open };
}
