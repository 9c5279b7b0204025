/** Where a step goes when it is moved: by a button, by a key or by dragging. */
import type { BlockView } from '$lib/api/generated';

/** What is known of the steps here. */
export type Stop = Pick<BlockView, 'id' | 'visited'>;

/** The place of the first step that can still be moved: where the group was, the order stands. */
export function firstFree(steps: Stop[]): number {
  return steps.findLastIndex((step) => step.visited) + 1;
}

/** The step after which this one comes at another place, null for the beginning; undefined when it cannot go there. */
export function afterAtPlace(steps: Stop[], id: string, place: number): string | null | undefined {
  const from = steps.findIndex((step) => step.id === id);
  const free = firstFree(steps);
  if (from < free || place < free || place >= steps.length || place === from) return undefined;
  const others = steps.filter((step) => step.id !== id);
  return others[place - 1]?.id ?? null;
}

/** The same for one place up (-1) or down (+1). */
export function afterBeside(steps: Stop[], id: string, by: -1 | 1): string | null | undefined {
  return afterAtPlace(steps, id, steps.findIndex((step) => step.id === id) + by);
}

/** The place for a step that hangs at height `y`, when the rows have these middles, its own among them. */
export function placeAt(middles: number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}

/** After which step a new one comes when nobody says so: before the harvest, or right after the step that goes on now. */
export function usualPlace(steps: (Stop & Pick<BlockView, 'protected'>)[], current: string | null): string | null {
  if (current !== null) return current;
  const harvest = steps.findIndex((step) => step.protected);
  return steps.at(harvest === -1 ? -1 : harvest - 1)?.id ?? null;
}
