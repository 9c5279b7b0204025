import type { Language, SaidWord } from '../api/generated';
import { speaker } from './agreed-words';
import { dutch, english, type Key } from './catalogue';

export type { Key } from './catalogue';

/** What goes into the gaps of a text. */
export type Gaps = Record<string, string | number>;

let language = $state<Language>('nl');
let texts = $state.raw(dutch);
let wanted: Language = 'nl';
let words = $state.raw<readonly SaidWord[]>([]);
let spoken = $derived(speaker(words));

/** Where our own words are named as such: what is agreed on there would otherwise say that it replaces itself. */
const AS_WRITTEN = 'group.words.';

/** The language of the screen. */
export function currentLanguage(): Language {
  return language;
}

/** Switches the language, as soon as its texts are there; then every text on the screen follows at once. */
export async function useLanguage(chosen: Language): Promise<void> {
  wanted = chosen;
  const fetched = chosen === 'nl' ? dutch : await english();
  // Somebody may choose again while the texts are on their way.
  if (chosen !== wanted) return;
  texts = fetched;
  language = chosen;
  document.documentElement.lang = chosen;
}

/** Speaks the words of a group from now on; every text on the screen follows at once. */
export function useWords(agreed: readonly SaidWord[]): void {
  if (JSON.stringify(agreed) !== JSON.stringify(words)) words = agreed;
}

/** The text for a key in the words of the group, its gaps still open. */
function textOf(key: string): string | undefined {
  const text = texts.get(key);
  return text === undefined || key.startsWith(AS_WRITTEN) ? text : spoken(text);
}

/** Fills `{gap}` in a text. A gap without a value stays visible, so that it is noticed. */
export function fill(text: string, gaps: Gaps): string {
  return text.replace(/\{(\w+)\}/g, (whole, gap: string) => String(gaps[gap] ?? whole));
}

/** The text for a key in the language of the screen and the words of the group. What fills a gap stays as it is. */
export function t(key: Key, gaps: Gaps = {}): string {
  return fill(textOf(key) ?? key, gaps);
}

type Counted = Key extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

/** The text for a number: `<stem>_one` for one, `<stem>_other` for the rest. The number is the gap `n`. */
export function tCount(stem: Counted, n: number, gaps: Gaps = {}): string {
  return t(`${stem}_${n === 1 ? 'one' : 'other'}` as Key, { n, ...gaps });
}

/** The text for a key that comes from the core, or a fallback when this version does not know it. */
export function tFromCore(key: string, fallback: Key): string {
  return textOf(key) ?? t(fallback);
}
