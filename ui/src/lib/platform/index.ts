import type { Platform } from './platform';

export type { Platform, SavePlace } from './platform';

/** The program around the screens. This folder is the only one that knows which one it is. */
export const platform: Platform = (
  '__TAURI_INTERNALS__' in globalThis ? await import('./tauri') : await import('./bridge')
).platform;
