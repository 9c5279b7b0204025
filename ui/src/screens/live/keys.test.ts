import { describe, expect, test } from 'vitest';
import { actionOf, placeOf, type Place, type Stroke } from './keys';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const ctrl = (key: string, more: Partial<Stroke> = {}) => stroke(key, { ctrlKey: true, ...more });
const nowhere: Place = { inText: false, inLongText: false };
const typing: Place = { ...nowhere, inText: true };
const story: Place = { ...typing, inLongText: true };

describe('the keys of the evening', () => {
  test('a text field keeps the keys that belong to text', () => {
    for (const key of ['a', 'c', 'v', 'x', 'z']) {
      expect(actionOf(ctrl(key), typing), `Ctrl+${key} is the text field's`).toBeNull();
    }
    expect(actionOf(ctrl('L', { shiftKey: true }), typing), 'Ctrl+Shift+L is the lock of the frame').toBeNull();
    for (const key of ['k', 'i', 's', 'b', ' ', 'Escape', 'ArrowLeft']) {
      expect(actionOf(stroke(key), typing), `${key} alone is text`).toBeNull();
    }
  });

  test('every mark has its key, while typing too', () => {
    const marks = ['k', 'l', 'i', 's', 'g', 'p'].map((key) => actionOf(ctrl(key), typing));
    expect(marks.map((a) => a?.do === 'mark' && a.mark)).toEqual([
      'tilt',
      'learning_moment',
      'idea',
      'rule_signal',
      'agreement',
      'parked_item',
    ]);
  });

  test('a role is chosen by the place of the key, so that an AZERTY keyboard works as well', () => {
    expect(actionOf(ctrl('&', { code: 'Digit1' }), typing)).toEqual({ do: 'role', index: 0 });
    expect(actionOf(ctrl('9', { code: 'Digit9' }), typing)).toEqual({ do: 'role', index: 8 });
    expect(actionOf(ctrl('0', { code: 'Digit0' }), typing), 'Ctrl+0 is the text size').toBeNull();
  });

  test('PageDown goes on, but moves through the text in a field of several lines', () => {
    expect(actionOf(stroke('PageDown'), typing)).toEqual({ do: 'next' });
    expect(actionOf(stroke('PageUp'), typing)).toEqual({ do: 'previous' });
    expect(actionOf(stroke('PageDown'), story)).toBeNull();
    expect(actionOf(ctrl('Enter'), story), 'Ctrl+Enter goes on from everywhere').toEqual({ do: 'next' });
  });

  test('a line that grows when it is long is still one line', () => {
    const area = document.createElement('textarea');
    expect(placeOf(area), 'PageDown moves through a text of several lines').toEqual(story);
    area.dataset['oneLine'] = 'true';
    expect(placeOf(area), 'and goes on from a line').toEqual(typing);
    expect(placeOf(document.body)).toEqual(nowhere);
  });

  test('AltGr types characters and is left alone', () => {
    expect(actionOf(ctrl('s', { altKey: true }), typing)).toBeNull();
  });

  test('the screen goes blank from everywhere', () => {
    for (const place of [nowhere, typing, story]) {
      expect(actionOf(ctrl('.'), place)).toEqual({ do: 'blank' });
    }
  });
});
