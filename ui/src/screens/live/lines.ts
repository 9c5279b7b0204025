/** What can be done with a line that is there; the frame tells when the core refuses. */
import type { LineKind, LineMove, LineView } from '$lib/api/generated';
import { change } from '$lib/state/changes.svelte';
import { attempt } from '$lib/state/problems.svelte';

/** Corrects a line, or moves it to the facing page. True when it is on disk. */
export async function editLine(
  line: LineView,
  now: { kind: LineKind; role: string | null; text: string },
): Promise<boolean> {
  if (now.text === line.text && now.role === line.role && now.kind === line.kind) return true;
  return (await attempt(() => change('line_edit', { id: line.id, ...now }))) !== undefined;
}

/** Takes a line or a row to another step, or makes another kind of line of it. True when it is there. */
export async function moveLine(move: LineMove): Promise<boolean> {
  return (await attempt(() => change('line_move', move))) !== undefined;
}

/** Takes a line away; Ctrl+Z brings it back. True when it is gone. */
export async function removeLine(line: LineView): Promise<boolean> {
  return (await attempt(() => change('line_remove', { id: line.id, kind: line.kind }))) !== undefined;
}
