/** The sheet of a step as lists of lines. The room's window reads the same words. */
import type { CaseSheet } from '$lib/api/generated';
import { t, tCount } from '$lib/i18n/index.svelte';
import { columnsOf as roomColumns, parts, type RoomColumn } from '../../beamer/sheet';
import { textOf } from '../live/sheet/spots';

/** The lists of a sheet, each line with who or what it is of. */
export function columnsOf({ capture, cells, rows }: CaseSheet): RoomColumn[] {
  const all = (lines: RoomColumn['lines']) => [{ key: 'all', name: null, lines }];
  switch (capture) {
    case 'vote':
      return all(
        rows.map((row) => ({ head: null, text: textOf(row, 'text'), tag: tCount('cases.case.votes', row.count) })),
      );
    case 'dilemma':
      return all(rows.map((row) => ({ head: null, text: parts(row, cells, ':') })));
    case 'force_field':
      return roomColumns(capture, { cells, rows }).map((column) => ({
        ...column,
        lines: column.lines.map((line, at) => ({
          ...line,
          tag: t('cases.case.strength', { count: rows.filter((row) => row.choice === column.key)[at]?.count ?? 1 }),
        })),
      }));
    default:
      return roomColumns(capture, { cells, rows });
  }
}
