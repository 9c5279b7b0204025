/** Words that the screen gently reacts to; they are data in assets/hints. */
import en from '../../../../assets/hints/en.json';
import nl from '../../../../assets/hints/nl.json';

/** What may come after a word of the list: a plural or another ending, and no more. */
const ENDING = "(?:'?s|en|n|e)?";
/** A phrase after this sign counts only at the beginning of a sentence. */
const BEGINS = '^';

const suggestions = either([...nl.suggestions, ...en.suggestions], '');
const categories = either([...nl.categories, ...en.categories], ENDING);

/** Whether a solution is proposed. */
export function isSuggestion(text: string): boolean {
  return suggestions.test(plain(text));
}

/** The word for a group of people in a text, as it was typed; null when there is none. */
export function categoryIn(text: string): string | null {
  const found = categories.exec(plain(text));
  const word = found?.groups?.['phrase'];
  if (!found || word === undefined) return null;
  const at = found.index + found[0].length - word.length;
  return text.slice(at, at + word.length);
}

/** Without capitals and accents, letter for letter as long as it was. */
function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => sign.normalize('NFD')[0]?.toLowerCase() ?? sign)
    .join('')
    .replaceAll('’', "'");
}

function either(phrases: readonly string[], ending: string): RegExp {
  const escaped = (phrase: string) =>
    plain(phrase)
      .replaceAll(/[.*+?()[\]{}|\\]/g, '\\$&')
      .replaceAll(' ', '\\s+');
  const first = phrases.filter((p) => p.startsWith(BEGINS)).map((p) => escaped(p.slice(BEGINS.length)));
  const anywhere = phrases.filter((p) => !p.startsWith(BEGINS)).map(escaped);
  const before = [
    ...(first.length > 0 ? [`(?:^|[.!?:;]\\s*)(?=${first.join('|')})`] : []),
    `(?:^|[^\\p{L}])(?=${anywhere.join('|')})`,
  ];
  return new RegExp(
    `(?:${before.join('|')})(?<phrase>(?:${[...anywhere, ...first].join('|')})${ending})(?![\\p{L}])`,
    'u',
  );
}
