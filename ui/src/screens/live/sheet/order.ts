/** Rows that are put in the order in which things happened. */
import type { RowView } from '$lib/api/generated';

/** The rows as they stand on their sheet. */
export function inOrder(rows: readonly RowView[]): RowView[] {
  return rows.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

/**
 * The row that this one comes after when it goes one place up or down; `null` for the beginning, `undefined` when it cannot
 * go there.
 */
export function afterWhich(rows: readonly RowView[], id: string, by: -1 | 1): string | null | undefined {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0 || rows[at + by] === undefined) return undefined;
  return by === 1 ? rows[at + 1]?.id : (rows[at - 2]?.id ?? null);
}
