import type { BlockView, CriticalQuestions } from '$lib/api/generated';

/** The bank in two parts: what fits a step, and the rest; both in the order of the bank. */
export function fittingFirst(
  bank: readonly CriticalQuestions[],
  { capture }: Pick<BlockView, 'capture'>,
): { fitting: CriticalQuestions[]; others: CriticalQuestions[] } {
  const fits = ({ captures }: CriticalQuestions) => captures.includes(capture);
  return { fitting: bank.filter(fits), others: bank.filter((group) => !fits(group)) };
}
