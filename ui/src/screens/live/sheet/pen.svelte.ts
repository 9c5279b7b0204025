import type { BlockView, RowView } from '$lib/api/generated';
import {
  cellsFor,
  choiceFor,
  halfRow,
  nextQuestion,
  rowTargets,
  textOf,
  type RowRef,
  type RowTarget,
  type Spot,
} from './spots';

/** What the pen looks at. */
export type Paper = { block: BlockView; rows: readonly RowView[] };

/**
 * Where the next Enter writes on the sheet. In a row of several cells it goes from cell to cell, also while the first one is
 * still on its way to disk; every cell is kept as soon as it is typed, so half a row is never lost.
 */
export class Pen {
  /** The row that is being filled in and its next cell. */
  #open = $state.raw<{ row: RowRef; cell: string; target: RowTarget } | null>(null);
  /** The question that was picked to answer; null for the next one by itself. */
  #answering = $state.raw<string | null>(null);
  #paper: () => Paper | null;

  constructor(paper: () => Paper | null) {
    this.#paper = paper;
  }

  /** Goes on with what stands on the sheet: after another step, a restart, or a step back. */
  begin(): void {
    const paper = this.#paper();
    this.#answering = null;
    this.#open = null;
    if (!paper) return;
    const half = halfRow(paper.block, paper.rows);
    const [target] = rowTargets(paper.block);
    if (half && target) this.#open = { row: { id: half.id }, cell: half.cell, target };
  }

  /** The sheet was read again: a row that was taken away meanwhile is not gone on with. */
  look(): void {
    const id = this.#open?.row.id ?? null;
    const rows = this.#paper()?.rows ?? [];
    if (id !== null && !rows.some((row) => row.id === id)) this.#open = null;
  }

  /** Where a line with this target would be written; null when there is nothing to write on, such as no open question. */
  spot(target: RowTarget): Spot | null {
    const paper = this.#paper();
    if (!paper) return null;
    if (paper.block.capture === 'questions' && target === 'row:answer') {
      const question = this.question;
      return question && { row: { id: question.id }, cell: 'answer', choice: null };
    }
    const [first] = cellsFor(paper.block, target);
    if (first === undefined) return null;
    const { row, cell } = this.#open ?? { row: { id: null }, cell: first };
    return { row, cell, choice: choiceFor(paper.block, target) };
  }

  /** Takes the spot for a line that is sent off; the next line comes after it. */
  take(target: RowTarget): Spot | null {
    const spot = this.spot(target);
    const paper = this.#paper();
    if (!spot || !paper) return null;
    if (spot.cell === 'answer' && paper.block.capture === 'questions') this.#answering = null;
    else this.#goOn(paper.block, target, spot);
    return spot;
  }

  /** The line for this spot was refused: its text stands in the line again, and so does its spot. */
  giveBack(spot: Spot, target: RowTarget): void {
    const paper = this.#paper();
    if (!paper) return;
    if (paper.block.capture === 'questions') this.#answering = spot.cell === 'answer' ? spot.row.id : null;
    else if (cellsFor(paper.block, target).length > 1) this.#open = { row: spot.row, cell: spot.cell, target };
  }

  /** Leaves this cell empty. */
  skip(target: RowTarget): void {
    const paper = this.#paper();
    const spot = this.spot(target);
    if (paper && spot && this.#open) this.#goOn(paper.block, target, spot);
  }

  /** The row is done; the next line begins another one. */
  finish(): void {
    this.#open = null;
    this.#answering = null;
  }

  /** Answers this question next. */
  answer(row: string): void {
    this.#answering = row;
  }

  /** The question that is answered next. */
  get question(): RowView | null {
    const rows = this.#paper()?.rows ?? [];
    const picked = rows.find((row) => row.id === this.#answering);
    return picked ?? nextQuestion(rows);
  }

  /** A row was begun and is not done. */
  get filling(): RowRef | null {
    return this.#open?.row ?? null;
  }

  /** What was typed in the row that is being filled in, as far as it is on disk. */
  text(key: string): string {
    const row = this.#paper()?.rows.find((r) => r.id === this.#open?.row.id);
    return row ? textOf(row, key) : '';
  }

  #goOn(block: BlockView, target: RowTarget, spot: Spot): void {
    const cells = cellsFor(block, target);
    const next = cells[cells.indexOf(spot.cell) + 1];
    this.#open = next === undefined ? null : { row: spot.row, cell: next, target };
  }
}
