/** From which evening something comes, in one quiet line. */
import { longDate } from '$lib/i18n/clock';

/** Day and case, as far as they are known; and what else is said of it. */
export function originOf(
  it: { made_on: string | null; case_code: string | null },
  ...more: (string | null | false)[]
): string {
  return [it.made_on && longDate(it.made_on), it.case_code, ...more].filter(Boolean).join(' · ');
}
