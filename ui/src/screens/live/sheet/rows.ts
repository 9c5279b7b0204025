/** Changes of a row from its place on the screen; the frame tells when the core refuses. */
import type { BlockView, RowChoice, RowView, SessionView } from '$lib/api/generated';
import { change } from '$lib/state/changes.svelte';
import { attempt } from '$lib/state/problems.svelte';
import { textOf } from './spots';

/** The rows on the sheet of a block, oldest first; steps of one kind can share a sheet. */
export function rowsOf(view: Pick<SessionView, 'rows'>, block: Pick<BlockView, 'sheet'>): RowView[] {
  return block.sheet === null ? [] : view.rows.filter((row) => row.sheet === block.sheet);
}

/** Saves what was changed in a row, cell by cell. True when all of it is on disk. */
export async function editRow(row: RowView, cells: Record<string, string>, role: string | null): Promise<boolean> {
  const saved = await attempt(async () => {
    for (const [key, text] of Object.entries(cells)) {
      if (text.trim() !== textOf(row, key)) {
        await change('row_cell', { id: row.id, key, text: text.trim(), draft: null });
      }
    }
    if (role !== row.role) await change('row_role', { id: row.id, role });
    return true;
  });
  return saved === true;
}

/** Chooses for a row. */
export async function chooseFor(row: RowView, choice: RowChoice): Promise<void> {
  if (choice !== row.choice) await attempt(() => change('row_choose', { id: row.id, choice }));
}

/** Counts hands, or sets the strength. */
export async function countFor(row: RowView, count: number): Promise<void> {
  if (count !== row.count) await attempt(() => change('row_count', { id: row.id, count }));
}

/** Puts a row after another one; null for the beginning. */
export async function putAfter(row: RowView, after: string | null): Promise<void> {
  await attempt(() => change('row_order', { id: row.id, after }));
}

/** Takes a row away; Ctrl+Z brings it back. True when it is gone. */
export async function removeRow(row: RowView): Promise<boolean> {
  return (await attempt(() => change('row_remove', { id: row.id }))) !== undefined;
}

/** Shows to all what everybody wrote first, or keeps it back again. */
export async function reveal(block: string, revealed: boolean): Promise<void> {
  await attempt(() => change('block_reveal', { id: block, revealed }));
}
