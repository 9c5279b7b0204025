import type { Conflict, ConflictChoice, ContestedField } from '$lib/api/generated';

/** What is chosen for one field: a version by its id, the suggestion, or a text of one's own. */
export type Chosen = { way: 'version'; id: string } | { way: 'both' } | { way: 'own'; text: string };

/** Whether what was removed comes back, or goes after all. Null until somebody said so. */
export type Fate = 'back' | 'away' | null;

/** The text of a version, whole. */
export function textOf(pieces: readonly { text: string }[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** What stands in the field for a choice; null when it is not a choice yet. */
function fieldChoice({ field, suggestion }: ContestedField, chosen: Chosen | undefined) {
  if (!chosen) return null;
  if (chosen.way === 'version') return { field, version: chosen.id, text: null };
  const text = chosen.way === 'both' ? (suggestion ?? '') : chosen.text;
  return text.trim() === '' ? null : { field, version: null, text };
}

/** The choice in one place, or null when something of it is still open. What goes away needs no text. */
export function choiceIn(
  conflict: Conflict,
  chosen: Readonly<Record<string, Chosen>>,
  fate: Fate,
): ConflictChoice | null {
  if (conflict.removed && fate === null) return null;
  if (fate === 'away') return { row: conflict.row, fields: [], keep: false };
  const fields = conflict.fields.map((field) => fieldChoice(field, chosen[field.field]));
  if (fields.some((field) => field === null)) return null;
  return { row: conflict.row, fields: fields.filter((field) => field !== null), keep: true };
}
