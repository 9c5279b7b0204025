/** The keys of the evening. One table feeds what they do and the list under F1, so that the list is always true. */
import type { Key } from '$lib/i18n/index.svelte';
import type { Mark } from './capture';

/** What a key does. */
export type Action =
  | { do: 'next' | 'previous' | 'pause' | 'beamer' | 'blank' | 'now' | 'place' | 'undo' | 'redo' | 'line' }
  | { do: 'mark'; mark: Mark }
  | { do: 'role'; index: number };

/** The part of a keyboard event that matters; a real `KeyboardEvent` fits. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Where the focus is. */
export type Place = {
  /** In a field in which text can be typed. */
  inText: boolean;
  /** In a field of several lines, where PageDown moves through the text. */
  inLongText: boolean;
  /** In the capture line, and it is empty. */
  inEmptyLine: boolean;
};

const MARK_KEYS: Record<string, Mark> = {
  k: 'tilt',
  l: 'learning_moment',
  i: 'idea',
  s: 'rule_signal',
  g: 'agreement',
  p: 'parked_item',
};

/** A row of the list under F1: the caps to show and the key of its text in the catalogue. */
export type KeyRow = { caps: string; text: Key };

/** The list of keys, in the order in which an evening needs them. */
export const KEY_ROWS: readonly KeyRow[] = [
  { caps: 'Enter', text: 'live.keys.enter' },
  { caps: 'Tab', text: 'live.keys.tab' },
  { caps: 'Ctrl+1 … Ctrl+9', text: 'live.keys.role' },
  { caps: 'Ctrl+B', text: 'live.keys.place' },
  { caps: 'Ctrl+K', text: 'live.keys.tilt' },
  { caps: 'Ctrl+L', text: 'live.keys.learning_moment' },
  { caps: 'Ctrl+I', text: 'live.keys.idea' },
  { caps: 'Ctrl+S', text: 'live.keys.rule_signal' },
  { caps: 'Ctrl+G', text: 'live.keys.agreement' },
  { caps: 'Ctrl+P', text: 'live.keys.parked_item' },
  { caps: 'Ctrl+Enter, PageDown', text: 'live.keys.next' },
  { caps: 'PageUp', text: 'live.keys.previous' },
  { caps: '← →', text: 'live.keys.look' },
  { caps: 'Esc', text: 'live.keys.escape' },
  { caps: 'F4', text: 'live.keys.line' },
  { caps: 'F8', text: 'live.keys.pause' },
  { caps: 'F9', text: 'live.keys.beamer' },
  { caps: 'Ctrl+.', text: 'live.keys.blank' },
  { caps: 'Ctrl+Z', text: 'live.keys.undo' },
  { caps: 'Ctrl+Shift+Z', text: 'live.keys.redo' },
];

/**
 * What a stroke means, or `null` when it belongs to the field or the browser. Ctrl+A, C, V and X are nobody's but the
 * text field's; Ctrl+Z too, unless the capture line is empty or no text field has the focus.
 */
export function actionOf(stroke: Stroke, place: Place): Action | null {
  if (stroke.altKey) return null;
  const command = stroke.ctrlKey || stroke.metaKey;
  if (!command) return plain(stroke, place);

  const key = stroke.key.toLowerCase();
  if (key === 'z') {
    if (place.inText && !place.inEmptyLine) return null;
    return { do: stroke.shiftKey ? 'redo' : 'undo' };
  }
  if (stroke.shiftKey) return null;
  if (key === 'enter') return { do: 'next' };
  if (key === '.') return { do: 'blank' };
  if (key === 'b') return { do: 'place' };
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(stroke.code);
  if (digit) return { do: 'role', index: Number(digit[1]) - 1 };
  const mark = MARK_KEYS[key];
  return mark ? { do: 'mark', mark } : null;
}

function plain(stroke: Stroke, place: Place): Action | null {
  if (stroke.shiftKey) return null;
  switch (stroke.key) {
    case 'PageDown':
      return place.inLongText ? null : { do: 'next' };
    case 'PageUp':
      return place.inLongText ? null : { do: 'previous' };
    case 'F4':
      return { do: 'line' };
    case 'F8':
      return { do: 'pause' };
    case 'F9':
      return { do: 'beamer' };
    case 'Escape':
      return place.inText ? null : { do: 'now' };
    default:
      return null;
  }
}
