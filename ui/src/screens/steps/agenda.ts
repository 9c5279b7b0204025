import type { BlockView } from '$lib/api/generated';

/** The planned minutes of all blocks together. */
export function totalMinutes(blocks: Pick<BlockView, 'minutes'>[]): number {
  return blocks.reduce((sum, block) => sum + block.minutes, 0);
}

/** How the plan compares with the length that was chosen. */
export type Fit = { kind: 'fits' } | { kind: 'longer' | 'shorter'; minutes: number };

/** Compares the sum of the blocks with the length that was chosen, both in minutes. */
export function fitOf(total: number, chosen: number): Fit {
  if (total === chosen) return { kind: 'fits' };
  return { kind: total > chosen ? 'longer' : 'shorter', minutes: Math.abs(total - chosen) };
}

/** Reads typed minutes; null while they are not a whole number that the core takes. */
export function parseMinutes(typed: string): number | null {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 ? minutes : null;
}
