/** What is asked in every case, in the order in which it is asked. */
import type { StandingView } from '$lib/api/generated';

export type Question = keyof StandingView;

/** Whom the person trusts, asked where we look from within. */
export const OF_TRUST: readonly Question[] = ['trusted_by', 'could_mediate', 'to_invite'];
/** Asked before anybody promises anything. */
export const BEFORE_DOING: readonly Question[] = ['experience', 'recovery'];

/** How many of these questions were answered. */
export function answered(standing: StandingView, questions: readonly Question[]): number {
  return questions.filter((question) => standing[question].trim() !== '').length;
}
