/** Choices about the agenda, in words. */
import type { ChoiceView } from '$lib/api/generated';
import { t, tCount } from '$lib/i18n/index.svelte';

/** What was chosen for a step. */
export function choiceWords({ step, kind, minutes }: ChoiceView): string {
  return kind === 'longer' || kind === 'shorter'
    ? tCount(`live.choice.${kind}`, minutes, { step })
    : t(`live.choice.${kind}`, { step });
}
