/** Rows that stand in columns: by the cell they fill in, or by what was chosen for them. */
import type { RowView } from '$lib/api/generated';
import { choicesOf, textOf, type SheetOf } from './spots';
import { cellName, choiceName } from './words';

/** A column with its rows. A row of which several cells are filled in stands in each of their columns. */
export type Column = { key: string; name: string; rows: RowView[] };

/** The columns of a sheet, in order. */
export function columnsOf(block: SheetOf, rows: readonly RowView[]): Column[] {
  if (block.capture === 'force_field') {
    return choicesOf(block.capture).map((choice) => ({
      key: choice,
      name: choiceName(choice),
      rows: rows.filter((row) => row.choice === choice),
    }));
  }
  return block.cells.map((cell) => ({
    key: cell.key,
    name: cellName(block.capture, cell),
    rows: rows.filter((row) => textOf(row, cell.key) !== ''),
  }));
}
