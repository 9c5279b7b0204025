import { call } from '$lib/api/client';
import { callInOrder } from '$lib/api/in-order';
import type { AppState, Community, FirstOfGroup, FirstOfStore, Settings } from '$lib/api/generated';
import { useLanguage, useWords } from '$lib/i18n/index.svelte';
import { changes, recallUndo } from './changes.svelte';
import { drafts } from './drafts';
import { forgetEverything } from './forget';
import { forgetDamage, tellDamage } from './problems.svelte';
import { applyAppearance, keepAppearance } from './appearance';

let state = $state.raw<AppState | null>(null);
let communities = $state.raw<Community[] | null>(null);
let chosen = $state.raw<string | null>(null);
let community = $derived(communities?.find(({ id }) => id === chosen) ?? communities?.[0] ?? null);

/** Where the choice of a group is kept: with what was half-typed, in the store, since it is of this store and private. */
const CHOSEN = 'community:chosen';

/** What came for the first screen, until that took it. */
let first: FirstOfGroup | null = null;

/** The revision of the store at which the groups were read. */
let readAt = 0;

/** Where the app stands, and the group that is open. */
export const app = {
  /** Undefined only before the first answer of the core. */
  get state(): AppState | null {
    return state;
  },
  /** All groups; most people have one. */
  get communities(): Community[] {
    return communities ?? [];
  },
  /** The group that is worked with: the one that was chosen, or else the oldest. Null while there is none. */
  get community(): Community | null {
    return community;
  },
  /** The id of the group, for questions; null while there is none. */
  get communityId(): string | null {
    return community?.id ?? null;
  },
  /** A store is open and has a group, so that there are screens to work on. */
  get inGroup(): boolean {
    return state?.stage === 'open' && community !== null;
  },
  /** The groups have been asked for. */
  get knowsCommunities(): boolean {
    return communities !== null;
  },
};

/** Takes over where the core says that the app stands. `came` is what came along of a store that is open. */
export async function enter(next: AppState, came?: FirstOfStore | null): Promise<void> {
  await useLanguage(next.settings.language);
  applyAppearance(next.settings);
  if (next.damaged) tellDamage();
  else forgetDamage();
  const opened = next.stage === 'open' && (state?.stage !== 'open' || state.practice !== next.practice);
  if (opened && came) {
    await recallUndo(came.undo);
    ({ chosen, communities } = came);
    first = came.group;
    useWords(first?.words ?? []);
    readAt = changes.revision;
  } else if (opened) {
    communities = null;
    // Side by side: each call is a way there and back, and the first screen waits for all of them.
    const asked = [recallUndo(), drafts.recall(CHOSEN), call('community_list', {})] as const;
    const [, before, all] = await Promise.all(asked);
    chosen = before;
    communities = all;
    readAt = changes.revision;
    await readWords();
  }
  if (next.stage !== 'open') useWords([]);
  state = next;
}

/** Begins: asks the core where the app stands, and in the same breath for what the first screen shows. */
export async function firstScreen(): Promise<void> {
  const { app: next, opened } = await callInOrder('first_screen', { chosen_under: CHOSEN });
  await enter(next, opened);
}

/** What came for the first screen; it is new only once. */
export function takeFirst(): FirstOfGroup | null {
  const taken = first;
  first = null;
  return taken;
}

/**
 * Asks the core where the app stands, after every call under way that changes it: what is told of the store that is being opened
 * must not be undone by the answer that it is open.
 */
export async function start(): Promise<void> {
  await enter(await callInOrder('app_state', {}));
}

/** Reads the groups again after every change that was made since. */
export async function followCommunities(): Promise<void> {
  if (changes.revision !== readAt) await readCommunities();
}

/** Reads the groups again, and the words of the one that is worked with. */
export async function readCommunities(): Promise<void> {
  readAt = changes.revision;
  communities = await call('community_list', {});
  await readWords();
}

/** Reads the words that the group agreed on, which stand in all our texts. */
async function readWords(): Promise<void> {
  useWords(community ? await call('said_words', { community: community.id ?? '' }) : []);
}

/** Works with this group from now on, also after a restart. */
export async function chooseCommunity(id: string): Promise<void> {
  await callInOrder('draft_save', { key: CHOSEN, text: id });
  chosen = id;
  await readWords();
}

/** Saves settings; they are in force at once. */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  if (!state) return;
  const settings = { ...state.settings, ...changed };
  await enter(await callInOrder('settings_save', settings));
  keepAppearance(settings);
}

/** Locks the store, or leaves the practice group, and forgets what was read. */
export async function lock(): Promise<void> {
  await drafts.flush();
  // What is still being saved goes first: a store that is locked takes nothing.
  await callInOrder('store_lock', {});
  forgetEverything();
}

/** Opens the practice group. A real store that was open is locked by that, and what was read of it is forgotten. */
export async function openPractice(): Promise<void> {
  await drafts.flush();
  const next = await callInOrder('practice_open', {});
  if (state?.stage === 'open') forgetEverything();
  else await enter(next);
}

/** Sets the practice group back to how it came. */
export async function resetPractice(): Promise<void> {
  await enter(await callInOrder('practice_reset', {}));
  await recallUndo();
  await readCommunities();
}
