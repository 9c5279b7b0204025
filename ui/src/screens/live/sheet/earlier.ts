/** What was said before and can be chosen from in a vote. */
import type { BlockView, LineKind, SessionView } from '$lib/api/generated';
import { keptBack } from './kept-back';
import { lineOf, textOf } from './spots';

/** Lines of these kinds may be shown to the room as they stand. */
const SHOWN: readonly LineKind[] = ['outside', 'inside', 'note', 'own_sentence', 'idea'];

/** A step and the lines of it that are no choice yet, oldest first. */
export type Earlier = { step: BlockView; lines: string[] };

/**
 * Lines and rows of the other steps, the newest step first: the choices were mostly gathered just before. What is kept back,
 * parked or already among the choices is left out.
 */
export function earlierLines(view: SessionView, vote: BlockView): Earlier[] {
  const taken = new Set(view.rows.filter((row) => row.sheet === vote.sheet).map((row) => textOf(row, 'text')));
  const said = keptBack(view, view.lines).open.filter((line) => SHOWN.includes(line.kind));
  const written = keptBack(view, view.rows).open;
  const choices = [
    ...said.map(({ id, block, text }) => ({ id, block, text })),
    ...written.map((row) => ({ id: row.id, block: row.block, text: lineOf(row) })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return view.blocks
    .filter((step) => step.id !== vote.id)
    .map((step) => {
      const lines = choices.filter(({ block, text }) => block === step.id && !taken.has(text));
      return { step, lines: [...new Set(lines.map(({ text }) => text))] };
    })
    .filter(({ lines }) => lines.length > 0)
    .toReversed();
}
