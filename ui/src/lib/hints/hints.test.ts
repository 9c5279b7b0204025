import { expect, test } from 'vitest';
import en from '../../../../assets/hints/en.json';
import nl from '../../../../assets/hints/nl.json';
import { categoryIn, isSuggestion } from './hints';

test('a proposal is heard, in the middle of a line too', () => {
  for (const line of [
    'We moeten bij haar langs.',
    'Goed, maar waarom vragen we niet of zij wil?',
    'Laten we bellen',
    "Why don't we ring?",
  ]) {
    expect(isSuggestion(line), line).toBe(true);
  }
});

test('a question about what happened is no proposal', () => {
  const lines = [
    'Hoe laten we weten dat we er zijn?',
    'Wat moeten de buren ervan denken?',
    'Hij moest weg.',
    'Zij doet nooit open.',
    '',
  ];
  for (const line of lines) expect(isSuggestion(line), line).toBe(false);
});

test('a word for a group is told as it was typed, also with an ending or an accent', () => {
  expect(categoryIn('De Zorgmijders in het portiek')).toBe('Zorgmijders');
  expect(categoryIn('Zij is cliënt bij ons')).toBe('cliënt');
  expect(categoryIn('Een verwarde man op het plein')).toBe('verwarde man');
});

test('somebody in a sentence is no category', () => {
  for (const text of ['De vrouw achter de gordijnen', 'De verzamelde brieven', 'Epauletten', 'de cliëntenraad', '']) {
    expect(categoryIn(text), text).toBeNull();
  }
});

test('the lists have no phrase twice', () => {
  for (const list of [nl.suggestions, nl.categories, en.suggestions, en.categories]) {
    expect(new Set(list).size).toBe(list.length);
    for (const phrase of list) expect(phrase, 'lower case, and no spaces around it').toBe(phrase.trim().toLowerCase());
  }
});
