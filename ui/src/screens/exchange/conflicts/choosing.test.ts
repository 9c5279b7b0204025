import { describe, expect, it } from 'vitest';
import type { Conflict, ContestedField } from '$lib/api/generated';
import { choiceIn, textOf } from './choosing';

const field = (name: string, more: Partial<ContestedField> = {}): ContestedField => ({
  field: name,
  before: 'eerst',
  versions: [],
  suggestion: null,
  free: true,
  ...more,
});
const place = (more: Partial<Conflict> = {}): Conflict => ({
  row: 'r',
  kind: 'statement',
  place: 'De stille trap',
  session: null,
  fields: [field('text')],
  removed: null,
  says: '',
  ...more,
});
const removed = { who: 'Laptop van de Brink', at: '2026-11-21T15:42:00Z' };

describe('a choice in one place', () => {
  it('is a version by its id, or a text', () => {
    expect(choiceIn(place(), { text: { way: 'version', id: 'a' } }, null)).toEqual({
      row: 'r',
      fields: [{ field: 'text', version: 'a', text: null }],
      keep: true,
    });
    const own = choiceIn(place(), { text: { way: 'own', text: 'samen' } }, null);
    expect(own?.fields).toEqual([{ field: 'text', version: null, text: 'samen' }]);
    const both = choiceIn(
      place({ fields: [field('text', { suggestion: 'één\ntwee' })] }),
      { text: { way: 'both' } },
      null,
    );
    expect(both?.fields[0]?.text).toBe('één\ntwee');
  });

  it('is not there yet as long as a field is open or an own text is empty', () => {
    expect(choiceIn(place(), {}, null)).toBeNull();
    expect(choiceIn(place(), { text: { way: 'own', text: ' ' } }, null)).toBeNull();
    const two = place({ fields: [field('text'), field('who')] });
    expect(choiceIn(two, { text: { way: 'version', id: 'a' } }, null)).toBeNull();
  });

  it('says of what was removed whether it comes back', () => {
    const gone = place({ removed, fields: [] });
    expect(choiceIn(gone, {}, null), 'nobody said so yet').toBeNull();
    expect(choiceIn(gone, {}, 'back')).toEqual({ row: 'r', fields: [], keep: true });
    expect(choiceIn(place({ removed }), {}, 'back'), 'what comes back needs its text').toBeNull();
    expect(choiceIn(place({ removed }), {}, 'away')).toEqual({ row: 'r', fields: [], keep: false });
  });
});

describe('the text of a version', () => {
  it('is all of its pieces', () => {
    expect(textOf([{ text: 'Hij is ' }, { text: 'bang' }, { text: '.' }])).toBe('Hij is bang.');
  });
});
