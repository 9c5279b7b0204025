/**
 * The words that a group has agreed on, put into the texts of the screen at the moment these are shown. The core does the same
 * for methods, roles and paper (`domain::agreed_words`); the tests of both ask the same.
 */
import type { SaidWord } from '../api/generated';

/** Letters, digits, and the accents that are written as a sign of their own. */
const OF_WORD = '[\\p{Alphabetic}\\p{N}\\u0300-\\u036f]';

/**
 * Makes what puts the words into a text. Only whole words are taken, whatever their capitals, and what is put in has the
 * capitals of what stood there. A gap such as `{name}` is no word.
 */
export function speaker(words: readonly SaidWord[]): (text: string) => string {
  if (words.length === 0) return (text) => text;
  const said = new Map<string, string>();
  for (const { instead_of, say } of words) {
    const wanted = instead_of.toLowerCase();
    if (!said.has(wanted)) said.set(wanted, say);
  }
  const wanted = [...said.keys()].toSorted((one, other) => other.length - one.length).map(escaped);
  const found = new RegExp(`(\\{\\w+\\})|(^|(?!${OF_WORD})[^])(${wanted.join('|')})(?!${OF_WORD})`, 'giu');
  const known = new Map<string, string>();
  return (text) => {
    let spoken = known.get(text);
    if (spoken === undefined) {
      spoken = text.replace(found, (whole, gap?: string, before?: string, word?: string) => {
        if (gap !== undefined || word === undefined) return whole;
        return (before ?? '') + withCapitalsOf(word, said.get(word.toLowerCase()) ?? word);
      });
      known.set(text, spoken);
    }
    return spoken;
  };
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** At the beginning of a sentence or a heading, and in a word that is all capitals, the new word follows the old one. */
function withCapitalsOf(old: string, now: string): string {
  const letters = old.match(/\p{Alphabetic}/gu) ?? [];
  const isCapital = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();
  if (letters.length > 1 && letters.every(isCapital)) return now.toUpperCase();
  const [first = '', ...rest] = now;
  return isCapital([...old][0]) ? first.toUpperCase() + rest.join('') : now;
}
