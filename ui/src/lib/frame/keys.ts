import type { Key } from '$lib/i18n/index.svelte';

/** A row of the list under F1: the caps to show and the key of its text in the catalogue. */
export type KeyRow = { caps: string; text: Key };

/** The keys of one room. */
export type KeyRoom = { title: Key; rows: readonly KeyRow[] };

/** The list under F1. */
export const KEY_ROOMS: readonly KeyRoom[] = [
  {
    title: 'keys.everywhere.title',
    rows: [
      { caps: 'F1', text: 'keys.everywhere.help' },
      { caps: 'F2', text: 'keys.everywhere.explain' },
      { caps: 'Ctrl Z', text: 'keys.everywhere.undo' },
      { caps: 'Ctrl Shift Z', text: 'keys.everywhere.redo' },
      { caps: 'Ctrl +', text: 'keys.everywhere.larger' },
      { caps: 'Ctrl −', text: 'keys.everywhere.smaller' },
      { caps: 'Ctrl Shift L', text: 'keys.everywhere.lock' },
      { caps: 'Esc', text: 'keys.everywhere.close' },
    ],
  },
  {
    title: 'keys.text.title',
    rows: [
      { caps: 'Enter', text: 'keys.text.save' },
      { caps: 'Tab', text: 'keys.text.leave' },
      { caps: 'PageUp, PageDown', text: 'keys.text.page' },
    ],
  },
  {
    title: 'keys.live.title',
    rows: [
      { caps: 'Enter', text: 'keys.live.line' },
      { caps: 'Enter', text: 'keys.live.skip' },
      { caps: 'Tab, Ctrl 1 … 9', text: 'keys.live.role' },
      { caps: 'Ctrl B', text: 'keys.live.place' },
      { caps: 'Ctrl K', text: 'keys.live.tilt' },
      { caps: 'Ctrl L', text: 'keys.live.learning' },
      { caps: 'Ctrl I', text: 'keys.live.idea' },
      { caps: 'Ctrl S', text: 'keys.live.signal' },
      { caps: 'Ctrl G', text: 'keys.live.agreement' },
      { caps: 'Ctrl P', text: 'keys.live.park' },
      { caps: 'Alt ↑, Alt ↓', text: 'keys.live.order' },
      { caps: 'PageDown, Ctrl Enter', text: 'keys.live.next' },
      { caps: 'PageUp', text: 'keys.live.previous' },
      { caps: 'F4', text: 'keys.live.focus' },
      { caps: 'F8', text: 'keys.live.pause' },
      { caps: 'F9', text: 'keys.live.beamer' },
      { caps: 'Ctrl .', text: 'keys.live.blank' },
      { caps: 'Esc', text: 'keys.live.now' },
    ],
  },
];

/** What a key asks of the whole app. */
export type Shortcut = 'help' | 'explain' | 'undo' | 'redo' | 'larger' | 'smaller' | 'lock';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut for a key press, if it is one. */
export function shortcutFor({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Shortcut | null {
  if (key === 'F1') return 'help';
  if (key === 'F2') return 'explain';
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (letter === 'l' && shiftKey) return 'lock';
  if (key === '+' || key === '=' || code === 'NumpadAdd') return 'larger';
  if (key === '-' || code === 'NumpadSubtract') return 'smaller';
  return null;
}

/**
 * Whether a text field needs Ctrl+Z for itself: it holds text that is not saved yet. A field says so by `data-unsaved`;
 * one that does not say it keeps the key while there is text in it.
 */
export function keepsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const unsaved = target.dataset['unsaved'];
  return unsaved === undefined ? target.value !== '' : unsaved === 'true';
}
