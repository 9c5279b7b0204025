import { expect, it } from 'vitest';
import { hintsFor, nameHints } from './coach';

it('has nothing to say about an open question of one sentence', () => {
  expect(hintsFor('Hoe komen we in gesprek zonder aan te dringen?'), 'it asks how').toEqual([]);
  expect(hintsFor('What do we not see yet?'), 'in English too').toEqual([]);
  expect(hintsFor('  '), 'nothing was typed yet').toEqual([]);
});

it('says what could be better', () => {
  expect(hintsFor('Moeten we hem bellen?'), 'yes or no').toEqual(['open']);
  expect(hintsFor('We willen verder met deze straat.'), 'that is no question').toEqual(['question_mark']);
  expect(hintsFor('Wat ging mis? En wat nu?'), 'two at once').toEqual(['one']);
  expect(hintsFor(`Hoe ${'nog '.repeat(26)}verder?`), 'nobody remembers that').toEqual(['short']);
  expect(hintsFor('Hoe krijgen we hem zover dat hij opendoet?'), 'it is about him, not about us').toEqual(['ours']);
});

it('sees a word that may be a name, and a number', () => {
  expect(nameHints('Wat heeft Ahmed nodig?'), 'a capital inside the sentence').toEqual(['name']);
  expect(nameHints('Wat speelt er op nummer 112?'), 'a house number').toEqual(['number']);
  expect(nameHints('Wat speelt er? Wie weet meer?'), 'every sentence begins with a capital').toEqual([]);
  expect(nameHints('Wat doet de GGZ hier?'), 'letters of an organisation are no name').toEqual([]);
});
