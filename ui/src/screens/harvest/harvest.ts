/** What is read back, and where something new belongs. */
import type { BlockView, LineView, NeedView, RowView, SessionView, TiltView } from '$lib/api/generated';

/** A step as it is read back. */
export type ReadStep = {
  block: BlockView;
  number: number;
  lines: LineView[];
  /** The sheet, at the step where it was begun. */
  rows: RowView[];
  tilts: TiltView[];
  /** What was needed, at the step where it was named. */
  needs: NeedView[];
  story: string;
};

/** The steps that hold something, in order. Linear in the lines: an evening of four hundred opens at once. */
export function readSteps(view: SessionView): ReadStep[] {
  const lines = byBlock(view.lines);
  const tilts = byBlock(view.tilts);
  const needs = byBlock(view.needs);
  const rows = grouped(view.rows, (row) => row.sheet);
  return view.blocks
    .map((block, at) => ({
      block,
      number: at + 1,
      lines: lines.get(block.id) ?? [],
      rows: rows.get(block.id) ?? [],
      tilts: tilts.get(block.id) ?? [],
      needs: needs.get(block.id) ?? [],
      story: block.capture === 'story' ? (view.case?.story ?? '') : '',
    }))
    .filter(
      ({ block, ...held }) =>
        held.lines.length + held.rows.length + held.tilts.length + held.needs.length > 0 ||
        held.story !== '' ||
        holdsCards(view, block),
    );
}

function byBlock<Row extends { block: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
  return grouped(rows, (row) => row.block);
}

function grouped<Row>(rows: readonly Row[], by: (row: Row) => string | null): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}

function holdsCards(view: SessionView, { capture }: BlockView): boolean {
  if (capture === 'leeway') return view.leeways.length > 0;
  return capture === 'problem_sentence' && view.sentences.length > 0;
}

/** The step of the closing round, else the last one. */
export function blockForClosing(view: SessionView): string | null {
  return (view.blocks.find((b) => b.capture === 'closing') ?? view.blocks.at(-1))?.id ?? null;
}

/** The step that a lesson belongs to when it is written down afterwards: the harvest step, else the last one. */
export function blockForLessons(view: SessionView): string | null {
  return (view.blocks.find((b) => b.capture === 'lessons') ?? view.blocks.at(-1))?.id ?? null;
}
