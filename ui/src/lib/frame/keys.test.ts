import { describe, expect, it } from 'vitest';
import { keepsUndo, shortcutFor } from './keys';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  shortcutFor({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
const ctrl = { ctrlKey: true };

describe('the keys of the whole app', () => {
  it('know undo, redo, lock, help and text size', () => {
    expect(press('z', ctrl), 'Ctrl+Z').toBe('undo');
    expect(press('Z', { ...ctrl, shiftKey: true }), 'with Shift the letter is a capital').toBe('redo');
    expect(press('L', { ...ctrl, shiftKey: true }), 'the lock key').toBe('lock');
    expect(press('F1'), 'the list of keys needs no Ctrl').toBe('help');
    expect(press('F2'), 'nor does the explanation of the screen').toBe('explain');
    expect(press('=', ctrl), 'plus without Shift').toBe('larger');
    expect(press('+', ctrl), 'plus').toBe('larger');
    expect(press('-', ctrl), 'minus').toBe('smaller');
  });

  it('leave single letters and other combinations alone', () => {
    expect(press('z'), 'a letter is a letter').toBeNull();
    expect(press('l', ctrl), 'Ctrl+L marks a learning moment, it does not lock').toBeNull();
    expect(press('z', { ...ctrl, altKey: true }), 'AltGr types signs on some keyboards').toBeNull();
    expect(press('a', ctrl), 'select all belongs to the field').toBeNull();
  });
});

describe('a text field', () => {
  function field(value: string, unsaved?: string): HTMLInputElement {
    const input = document.createElement('input');
    input.value = value;
    if (unsaved !== undefined) input.dataset['unsaved'] = unsaved;
    return input;
  }

  it('keeps Ctrl+Z while it holds text that is not saved', () => {
    expect(keepsUndo(field('half', 'true')), 'typing is taken back letter by letter').toBe(true);
    expect(keepsUndo(field('half')), 'a field that does not say so is taken at its text').toBe(true);
  });

  it('leaves Ctrl+Z to the app when there is nothing of its own to take back', () => {
    expect(keepsUndo(field('whole', 'false')), 'saved text is an action of the app').toBe(false);
    expect(keepsUndo(field('')), 'an empty field has nothing').toBe(false);
    expect(keepsUndo(document.body), 'elsewhere it is the app').toBe(false);
  });
});
