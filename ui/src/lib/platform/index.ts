import { platform as bridge } from './bridge';
import type { Platform } from './platform';
import { platform as tauri } from './tauri';

export type { Platform, SavePlace } from './platform';

/** The program around the screens. This folder is the only one that knows which one it is. */
// Both are small: to fetch the right one would cost a start more than the other one weighs.
export const platform: Platform = '__TAURI_INTERNALS__' in globalThis ? tauri : bridge;
