/** The keys of the evening, beside those of the whole app (undo, F1, text size) in lib/frame. */
import type { Mark } from './capture';

/** What a key does. */
export type Action =
  | { do: 'next' | 'previous' | 'pause' | 'beamer' | 'blank' | 'now' | 'place' | 'line' }
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
};

const MARK_KEYS: Record<string, Mark> = {
  k: 'tilt',
  l: 'learning_moment',
  i: 'idea',
  s: 'rule_signal',
  g: 'agreement',
  p: 'parked_item',
};

/** The letter that, with Ctrl, sets a mark. */
export function keyOfMark(mark: Mark): string {
  return Object.keys(MARK_KEYS).find((key) => MARK_KEYS[key] === mark) ?? '';
}

/**
 * What a stroke means, or `null` when it belongs to the field, the frame or the browser. Ctrl+A, C, V, X and Z are never
 * taken from a text field.
 */
export function actionOf(stroke: Stroke, place: Place): Action | null {
  if (stroke.altKey) return null;
  const command = stroke.ctrlKey || stroke.metaKey;
  if (!command) return plain(stroke, place);

  const key = stroke.key.toLowerCase();
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

/** Where the focus is, read from the page. */
export function placeOf(target: EventTarget | null): Place {
  const inText = target instanceof HTMLTextAreaElement;
  const inLongText = inText && !('oneLine' in target.dataset);
  const inLine = target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
  return { inText: inText || inLine || target instanceof HTMLSelectElement, inLongText };
}

/** Somebody types a letter while no field has the focus: the sentence belongs in the capture line. */
export function isTyping(stroke: Stroke, place: Place): boolean {
  return !place.inText && !stroke.ctrlKey && !stroke.metaKey && !stroke.altKey && /^\S$/u.test(stroke.key);
}
