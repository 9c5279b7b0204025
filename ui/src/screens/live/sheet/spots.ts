/** Where a line lands on the sheet of a step. All of it follows from the cells of the step, so a new method needs no code. */
import type { BlockView, RowChoice, RowView } from '$lib/api/generated';

/** A place on the sheet: a column, a choice, or the next cell of the row that is being filled in. */
export type RowTarget = `row:${string}`;

/** A row that may still be on its way to disk: its id comes with the answer. */
export type RowRef = { id: string | null };

/** What one Enter writes. */
export type Spot = { row: RowRef; cell: string; choice: RowChoice | null };

/** The part of a block that says what its sheet is like. */
export type SheetOf = Pick<BlockView, 'capture' | 'cells'>;

/** Whether a line with this target goes on the sheet. */
export function isRowTarget(target: string): target is RowTarget {
  return target.startsWith('row:');
}

const NEXT: RowTarget = 'row:next';
const CHOICES = {
  force_field: ['helps', 'hinders'],
  timeline: ['high', 'low'],
  questions: ['cold', 'lukewarm', 'warm'],
} as const satisfies Partial<Record<BlockView['capture'], RowChoice[]>>;

/** What can be chosen for a row of this sheet; nothing for most. */
export function choicesOf(capture: BlockView['capture']): readonly RowChoice[] {
  return capture in CHOICES ? CHOICES[capture as keyof typeof CHOICES] : [];
}

/** The places that a line can be given on the sheet, the usual one first. None when the step has no sheet. */
export function rowTargets(block: SheetOf): RowTarget[] {
  switch (block.capture) {
    case 'force_field':
    case 'timeline':
      return choicesOf(block.capture).map((choice): RowTarget => `row:${choice}`);
    case 'questions':
    case 'two_columns':
      return block.cells.map(({ key }): RowTarget => `row:${key}`);
    default:
      return block.cells.length > 0 ? [NEXT] : [];
  }
}

/** The cells that a row with this target is filled in with, one Enter each. */
export function cellsFor(block: SheetOf, target: RowTarget): string[] {
  const keys = block.cells.map((cell) => cell.key);
  const named = target.slice('row:'.length);
  return block.capture === 'questions' || block.capture === 'two_columns' ? [named] : keys;
}

/** The choice that a new row gets from its place. */
export function choiceFor(block: SheetOf, target: RowTarget): RowChoice | null {
  if (block.capture === 'questions') return null;
  return choicesOf(block.capture).find((choice) => target === `row:${choice}`) ?? null;
}

/** The text of a cell. */
export function textOf(row: Pick<RowView, 'cells'>, key: string): string {
  return row.cells.find((cell) => cell.key === key)?.text ?? '';
}

/** All of a row as one line. */
export function lineOf(row: Pick<RowView, 'cells'>): string {
  return row.cells.map((cell) => cell.text).join(' · ');
}

/**
 * The row that was begun and not filled in to its end, and the cell that comes next. Only the newest row of the step counts:
 * whoever began another one was done with it.
 */
export function halfRow(
  block: SheetOf & { id: string },
  rows: readonly RowView[],
): { id: string; cell: string } | null {
  const keys = block.cells.map((cell) => cell.key);
  if (keys.length < 2 || rowTargets(block).some((target) => cellsFor(block, target).length < 2)) return null;
  const row = rows.findLast((r) => r.block === block.id);
  if (!row) return null;
  const last = keys.findLastIndex((key) => textOf(row, key) !== '');
  const cell = keys[last + 1];
  return cell === undefined ? null : { id: row.id, cell };
}

const WARMTH: readonly (RowChoice | null)[] = ['warm', 'lukewarm', null, 'cold'];

/** The question to answer next: the warmest first, and of those the oldest. */
export function nextQuestion(rows: readonly RowView[]): RowView | null {
  const open = rows.filter((row) => textOf(row, 'answer') === '');
  const warmth = (row: RowView) => WARMTH.indexOf(row.choice);
  return open.reduce<RowView | null>((best, row) => (best && warmth(best) <= warmth(row) ? best : row), null);
}
