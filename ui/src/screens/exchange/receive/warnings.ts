import type { BundlePreview } from '$lib/api/generated';
import { longDate } from '$lib/i18n/clock';
import { t, tCount } from '$lib/i18n/index.svelte';
import { dayAndTime } from '$lib/state/backups.svelte';

/** Something to know before a file is taken over. What is lost for good stands out. */
export type Warning = { words: string; tone: 'calm' | 'attention' | 'risk' };

/** What to know of a file, what weighs most first. */
export function warningsOf(preview: BundlePreview, now: Date): Warning[] {
  const { unshared_lost, expired_on, taken_at, counts, scopes, refused, passed_over, not_shown } = preview;
  const warnings: Warning[] = [];
  const tell = (tone: Warning['tone'], words: string) => warnings.push({ words, tone });
  const erased = scopes.filter((scope) => scope.erased);
  // A case without a title here was never here, and neither was what a group that is new here lost before.
  const named = erased.flatMap(({ title }) =>
    title === null ? [] : [title ? `‘${title}’` : t('exchange.take.no_title')],
  );
  const texts = preview.new_group ? 0 : counts.erased - erased.length;
  if (named.length > 0) tell('risk', t('exchange.take.warning.erases', { what: named.join(', ') }));
  if (texts > 0) tell('risk', tCount('exchange.take.warning.erases_texts', texts));
  if (unshared_lost > 0) tell('risk', tCount('exchange.take.warning.unshared_lost', unshared_lost));
  if (expired_on) tell('attention', t('exchange.take.warning.expired', { date: longDate(expired_on) }));
  if (taken_at) tell('calm', t('exchange.take.warning.taken', { when: dayAndTime(taken_at, now) }));
  if (counts.in_conflict > 0) tell('calm', tCount('exchange.take.warning.conflicts', counts.in_conflict));
  if (refused > 0) tell('calm', t('exchange.take.warning.refused'));
  if (passed_over > 0) tell('calm', t('exchange.take.warning.passed_over'));
  if (not_shown > 0) tell('calm', t('exchange.take.warning.not_shown'));
  return warnings;
}

/** Whether a file brings anything. */
export function bringsNothing({ counts }: BundlePreview): boolean {
  return counts.new + counts.changed + counts.in_conflict + counts.erased === 0;
}

/**
 * Whether it may be taken over as it is: of a colleague, of this laptop itself, or opened with words that somebody told. The
 * core decides the same; here it says which button is shown.
 */
export function mayBeTaken({ signer }: BundlePreview, byWords: boolean): boolean {
  return byWords || signer === 'colleague' || signer === 'own';
}
