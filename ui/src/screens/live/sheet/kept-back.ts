/** What everybody wrote first and was not shown to all yet. */
import type { SessionView } from '$lib/api/generated';

type Written = { block: string | null };

/** The lines or rows that may be shown, those that are kept back, and the steps that keep them back. */
export function keptBack<Row extends Written>(
  view: Pick<SessionView, 'blocks' | 'status'>,
  rows: readonly Row[],
): { open: Row[]; back: Row[]; blocks: string[] } {
  // After the evening everybody has seen everything.
  const hiding = view.status === 'finished' ? [] : view.blocks.filter((block) => block.kept_back);
  const hides = (row: Row) => hiding.some((block) => block.id === row.block);
  const back = rows.filter(hides);
  return { open: rows.filter((row) => !hides(row)), back, blocks: [...new Set(back.map((row) => row.block ?? ''))] };
}
