import type { Language } from '../api/generated';
import { catalogue, type Key } from './catalogue';

export type { Key } from './catalogue';

/** What goes into the gaps of a text. */
export type Gaps = Record<string, string | number>;

let language = $state<Language>('nl');

/** The language of the screen. */
export function currentLanguage(): Language {
  return language;
}

/** Switches the language; every text on the screen follows at once. */
export function useLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
}

/** Fills `{gap}` in a text. A gap without a value stays visible, so that it is noticed. */
export function fill(text: string, gaps: Gaps): string {
  return text.replace(/\{(\w+)\}/g, (whole, gap: string) => String(gaps[gap] ?? whole));
}

/** The text for a key in the language of the screen. */
export function t(key: Key, gaps: Gaps = {}): string {
  return fill(catalogue[language].get(key) ?? key, gaps);
}

type Counted = Key extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

/** The text for a number: `<stem>_one` for one, `<stem>_other` for the rest. The number is the gap `n`. */
export function tCount(stem: Counted, n: number, gaps: Gaps = {}): string {
  return t(`${stem}_${n === 1 ? 'one' : 'other'}` as Key, { n, ...gaps });
}

/** The text for a key that comes from the core, or a fallback when this version does not know it. */
export function tFromCore(key: string, fallback: Key): string {
  return catalogue[language].get(key) ?? t(fallback);
}
