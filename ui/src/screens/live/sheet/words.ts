/** What the parts of a sheet are called: by the method where it has words for them, else by the screen. */
import type { BlockView, CellView, RowChoice } from '$lib/api/generated';
import { t, tCount } from '$lib/i18n/index.svelte';
import type { Target } from '../capture';
import { isRowTarget, type Spot } from './spots';
import { isTied } from './ties';

type OwnCell = 'text' | 'question' | 'answer' | 'who' | 'when' | 'what';
const TEXTS = { sentence: 'sentence', vote: 'vote', force_field: 'force_field' } as const;

/** What a cell is called. On a sheet of what hangs together, as its other cells `beside` it say, a row is a thing and nobody. */
export function cellName(
  capture: BlockView['capture'] | null,
  cell: CellView,
  beside: readonly CellView[] = [],
): string {
  if (cell.label !== null) return cell.label;
  if (cell.key === 'who' && isTied(beside)) return t('live.sheet.cell.plays');
  if (cell.key !== 'text') return t(`live.sheet.cell.${cell.key as Exclude<OwnCell, 'text'>}`);
  return capture !== null && capture in TEXTS
    ? t(`live.sheet.text.${TEXTS[capture as keyof typeof TEXTS]}`)
    : t('live.sheet.text.line');
}

/** What a choice is called. */
export function choiceName(choice: RowChoice): string {
  return t(`live.sheet.choice.${choice}`);
}

/** What the place is called in which a line lands. */
export function placeName(block: Pick<BlockView, 'capture' | 'cells'>, target: Target, spot: Spot | null): string {
  if (!isRowTarget(target)) return t(`live.place.${target}`);
  const named = target.slice('row:'.length);
  if (block.capture === 'force_field' || block.capture === 'timeline') return choiceName(named as RowChoice);
  const key = block.capture === 'questions' || block.capture === 'two_columns' ? named : spot?.cell;
  const cell = block.cells.find((c) => c.key === key) ?? block.cells[0];
  return cell ? cellName(block.capture, cell, block.cells) : '';
}

/** What the line asks for: the cell that Enter fills in. */
export function askFor(block: Pick<BlockView, 'capture' | 'cells'>, spot: Spot | null): string | null {
  const cell = block.cells.find((c) => c.key === spot?.cell);
  return cell ? cellName(block.capture, cell, block.cells) : null;
}

/** How many votes can still be given. */
export function votesLeft(left: number): string {
  return left === 0 ? t('live.sheet.votes_all_given') : tCount('live.sheet.votes_left', left);
}
