import type { Colleague, Give, GiveChoice, StaysCount } from '$lib/api/generated';
import { parseDate } from '$lib/i18n/typed-date';
import type { Key } from '$lib/i18n/index.svelte';

/** Who can open the file: colleagues whose card is here, or whoever knows the words. */
export type Way = 'cards' | 'words';
/** Where the file goes: a drive by its key, the folder for documents, or a folder that was picked. */
export type Place = 'documents' | 'other' | `drive ${string}`;

/** What is filled in to make a file. */
export type Filled = {
  way: Way;
  /** Keys of the colleagues. */
  colleagues: readonly string[];
  passphrase: string;
  /** The words are too easy to guess. */
  weak: boolean;
  selection: GiveChoice['selection'];
  cases: readonly string[];
  lessons: readonly string[];
  purpose: string;
  /** The last day, as it was typed. */
  expires: string;
  place: Place;
  /** The folder that was picked. */
  picked: string | null;
  /** Something that stays in the group would go along. */
  stays: boolean;
  /** Somebody said that it may leave the group this time. */
  mayLeave: boolean;
  /** A case that was discussed in confidence would go to who did not sign the statement. */
  inConfidence: boolean;
};

/** A part of the page that is not filled in yet, by its place, and the words for it. */
export type Missing = {
  part: 'colleagues' | 'passphrase' | 'cases' | 'lessons' | 'expires' | 'place' | 'leaving';
  words: Key;
};

/** What is still missing before a file can be made, in the order of the page. */
export function missingIn(filled: Filled, today: Date): Missing[] {
  const missing: Missing[] = [];
  const lacks = (part: Missing['part'], words: Key, when: boolean) => when && missing.push({ part, words });
  lacks('colleagues', 'exchange.give.nobody', filled.way === 'cards' && filled.colleagues.length === 0);
  lacks('passphrase', 'exchange.give.no_words', filled.way === 'words' && filled.passphrase.trim() === '');
  lacks('passphrase', 'errors.weak_passphrase.advice', filled.way === 'words' && filled.weak);
  lacks('cases', 'exchange.give.no_case', filled.selection === 'cases' && filled.cases.length === 0);
  lacks('lessons', 'exchange.give.no_lesson', filled.selection === 'lessons' && filled.lessons.length === 0);
  const wrongDay = filled.expires.trim() !== '' && parseDate(filled.expires, today) === null;
  lacks('expires', 'common.date_wrong', wrongDay);
  lacks('place', 'exchange.give.no_folder', filled.place === 'other' && filled.picked === null);
  lacks('leaving', 'exchange.give.confidence_first', filled.inConfidence);
  lacks('leaving', 'exchange.give.say_may_leave', filled.way === 'words' && filled.stays && !filled.mayLeave);
  return missing;
}

/** Whether anything of what is chosen stays in the group. */
export function anyStays({ cases, lessons, ideas, signals }: StaysCount): boolean {
  return cases + lessons + ideas + signals > 0;
}

/** The names of those who get the file and did not sign the statement. */
export function unsignedOf(keys: readonly string[], known: readonly Colleague[]): string[] {
  return known.filter(({ key, signed }) => keys.includes(key) && !signed).map(({ name }) => name);
}

/** What goes in, as the core asks for it. */
export function choiceOf({ selection, cases, lessons }: Filled): GiveChoice {
  return {
    selection,
    cases: selection === 'cases' ? [...cases] : [],
    lessons: selection === 'lessons' ? [...lessons] : [],
  };
}

/** The question to the core. `drives` finds the folder of a drive. */
export function giveOf(filled: Filled, community: string, drives: readonly { key: string; path: string }[]): Give {
  const byWords = filled.way === 'words';
  const drive = drives.find(({ key }) => filled.place === `drive ${key}`);
  return {
    community,
    choice: choiceOf(filled),
    colleagues: byWords ? [] : [...filled.colleagues],
    passphrase: byWords ? filled.passphrase : null,
    purpose: filled.purpose.trim(),
    expires_on: filled.expires.trim() === '' ? null : parseDate(filled.expires, new Date()),
    folder: filled.place === 'other' ? filled.picked : (drive?.path ?? null),
    may_leave: byWords && filled.mayLeave,
  };
}

/** What was given to a colleague last time, as far as it is still there to give. Null when there is nothing to propose. */
export function proposalOf(
  { choice }: Pick<Colleague, 'choice'>,
  known: readonly { id: string }[],
): Pick<Filled, 'selection' | 'cases'> | null {
  if (choice?.selection === 'group') return { selection: 'group', cases: [] };
  if (choice?.selection !== 'cases') return null;
  const cases = choice.cases.filter((id) => known.some((item) => item.id === id));
  return cases.length > 0 ? { selection: 'cases', cases } : null;
}

/** Where a file goes when nobody chose: the first stick that can be written on, or else the documents. */
export function firstPlace(drives: readonly { key: string; read_only: boolean }[]): Place {
  const drive = drives.find(({ read_only }) => !read_only);
  return drive ? `drive ${drive.key}` : 'documents';
}
