// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutch, english } from './catalogue';
import { flatten } from './texts';

const folder = new URL('../../../../assets/i18n/', import.meta.url);
const catalogue = { nl: dutch.all(), en: (await english()).all() };
const rooms = readdirSync(new URL('nl/', folder));

function read(language: 'nl' | 'en', room: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(new URL(`${language}/${room}`, folder), 'utf8')));
}

function gaps(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1] ?? '').sort();
}

describe.each(rooms)('the texts in %s', (room) => {
  const nl = read('nl', room);
  const en = read('en', room);

  it('have the same keys in both languages', () => {
    expect([...en.keys()].sort(), 'a key that is missing shows up as a code on the screen').toEqual(
      [...nl.keys()].sort(),
    );
  });

  it('have the same gaps in both languages', () => {
    for (const [key, text] of nl)
      expect(gaps(en.get(key) ?? ''), `${key} is filled with the same values`).toEqual(gaps(text));
  });

  it('are never empty, never shout and say "je"', () => {
    for (const [key, text] of [...nl, ...en]) {
      expect(text.trim(), `${key} says something`).not.toBe('');
      expect(text, `${key} speaks calmly`).not.toContain('!');
    }
    for (const [key, text] of nl) expect(text, `${key} says "je" to the reader`).not.toMatch(/\b[Uu]w?\b/);
  });
});

describe('the catalogue', () => {
  it('loads every room but the one that belongs to the paper', () => {
    const loaded = new Set([...catalogue.nl.keys()].map((key) => `${key.split('.')[0]}.json`));
    const filled = rooms.filter((room) => room !== 'report.json' && read('nl', room).size > 0);
    expect([...loaded].sort(), 'every file is there').toEqual(filled);
  });

  it.each(['nl', 'en'] as const)('explains a screen (%s) with the words that stand on it', (language) => {
    const texts = [...catalogue[language]];
    const onScreen = new Set(texts.filter(([key]) => !key.startsWith('help.')).map(([, text]) => text));
    const quoted = texts
      .filter(([key]) => key.startsWith('help.'))
      .flatMap(([, text]) => [...text.matchAll(/‘([^’]+)’/g)].map((quote) => quote[1] ?? ''));
    expect(quoted.length, 'buttons are called by their name').toBeGreaterThan(5);
    for (const words of quoted) expect(onScreen, `"${words}" can be found on a screen`).toContain(words);
  });

  it('has a title and an advice for every error of the core', () => {
    const generated = readFileSync(new URL('../api/generated.ts', import.meta.url), 'utf8');
    const union = /export type ErrorCode = ([^;]+);/.exec(generated)?.[1] ?? '';
    const codes = [...union.matchAll(/"(\w+)"/g)].map((code) => code[1] ?? '');
    expect(codes, 'the codes were found').toContain('unexpected');
    for (const code of codes) {
      expect(catalogue.nl.has(`errors.${code}.title`), `what happened, for ${code}`).toBe(true);
      expect(catalogue.nl.has(`errors.${code}.advice`), `what you can do, for ${code}`).toBe(true);
    }
  });
});
