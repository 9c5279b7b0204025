import type { StaysCount } from '$lib/api/generated';
import { tCount } from '$lib/i18n/index.svelte';

/** How much stays in the group, in words. */
export function staysWords({ cases, lessons, ideas, signals }: StaysCount): string {
  return [
    cases > 0 ? tCount('exchange.give.stays_cases', cases) : null,
    lessons > 0 ? tCount('exchange.give.stays_lessons', lessons) : null,
    ideas > 0 ? tCount('exchange.give.stays_ideas', ideas) : null,
    signals > 0 ? tCount('exchange.give.stays_signals', signals) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
