/** The sheet of a step in the words that the room reads. */
import type { BeamerRow, BeamerSheet, BeamerView, CellView } from '../lib/api/generated';
import { t } from '../lib/i18n/index.svelte';
import { choicesOf, lineOf, textOf } from '../screens/live/sheet/spots';
import { isTied } from '../screens/live/sheet/ties';
import { cellName, choiceName } from '../screens/live/sheet/words';

/** A line for the room: who or what it is of, what it says, and a word beside it. */
export type RoomLine = { head: string | null; text: string; tag?: string };

/** A list for the room; without a name it is the only one. */
export type RoomColumn = { key: string; name: string | null; lines: RoomLine[] };

/** How a sheet stands on the page. */
export type Form = 'writing' | 'sentence' | 'dilemma' | 'vote' | 'drawing' | 'lists';

/** The form of the sheet; null when the step has none or nothing stands on it yet. */
export function formOf({ sheet, capture }: Pick<BeamerView, 'sheet' | 'capture'>): Form | null {
  if (sheet === null) return null;
  if (sheet.rows.length === 0) return sheet.write_first || sheet.kept_back > 0 ? 'writing' : null;
  if (isTied(sheet.cells)) return 'drawing';
  return capture === 'sentence' || capture === 'dilemma' || capture === 'vote' ? capture : 'lists';
}

/** The lists of a sheet. */
export function columnsOf(capture: BeamerView['capture'], sheet: Pick<BeamerSheet, 'cells' | 'rows'>): RoomColumn[] {
  const line = (row: BeamerRow) => ({ head: row.role_name, text: lineOf(row) });
  const all = (lines: RoomLine[]) => [{ key: 'all', name: null, lines }];
  switch (capture) {
    case 'force_field':
      return choicesOf(capture).map((choice) => ({
        key: choice,
        name: choiceName(choice),
        lines: sheet.rows
          .filter((row) => row.choice === choice)
          .map((row) => ({ ...line(row), tag: t('beamer.strength', { n: row.count }) })),
      }));
    case 'two_columns':
      return sheet.cells.map((cell) => ({
        key: cell.key,
        name: cellName(capture, cell),
        lines: sheet.rows
          .filter((row) => textOf(row, cell.key) !== '')
          .map((row) => ({ head: row.role_name, text: textOf(row, cell.key) })),
      }));
    case 'questions':
      return all(sheet.rows.map((row) => ({ head: null, text: lineOf(row), ...tagged(row) })));
    case 'timeline':
      return all(sheet.rows.map((row) => ({ head: textOf(row, 'when'), text: textOf(row, 'what'), ...tagged(row) })));
    case 'stakeholders':
      return all(sheet.rows.map((row) => ({ head: textOf(row, 'who'), text: parts(row, sheet.cells.slice(1), ':') })));
    case 'frame':
      return all(sheet.rows.map((row) => ({ head: row.role_name, text: parts(row, sheet.cells, '') })));
    default:
      return all(sheet.rows.map(line));
  }
}

function tagged(row: BeamerRow): { tag?: string } {
  return row.choice === null ? {} : { tag: choiceName(row.choice) };
}

/** What was filled in, each part after its own words. */
export function parts(row: Pick<BeamerRow, 'cells'>, cells: readonly CellView[], after: ':' | ''): string {
  return cells
    .filter((cell) => textOf(row, cell.key) !== '')
    .map((cell) => `${cell.label ?? ''}${after} ${textOf(row, cell.key)}`.trim())
    .join(' · ');
}
