/** Choices about the agenda, in words. */
import type { ChoiceView } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';

/** What was chosen for a step. */
export function choiceWords({ step, kind, minutes }: ChoiceView): string {
  return t(`live.choice.${kind}`, { step, minutes });
}
