import { invoke } from '@tauri-apps/api/core';
import { emit, listen as toRoom } from '@tauri-apps/api/event';
import { open, save } from '@tauri-apps/plugin-dialog';
import { openPath, revealItemInDir } from '@tauri-apps/plugin-opener';
import type { BeamerView } from '../api/generated';
import { listen } from './letters';
import type { Platform } from './platform';

/** What was asked before this script was there. */
type Asked = { cmd: string; payload: unknown; answer: Promise<unknown> };

declare global {
  var askedEarly: Asked | undefined;
}

/** The answer to what `ask.ts` asked, once and only when it was the same. */
function early(cmd: string, payload: unknown): Promise<unknown> | undefined {
  const asked = globalThis.askedEarly;
  if (asked?.cmd !== cmd || JSON.stringify(asked.payload) !== JSON.stringify(payload)) return undefined;
  globalThis.askedEarly = undefined;
  return asked.answer;
}

/** The desktop shell. */
export const platform: Platform = {
  rpc: (cmd, payload) => early(cmd, payload) ?? invoke('rpc', { cmd, payload }),
  // The room's window may not ask; it is sent what it shows.
  onBeamer: (listener) => toRoom<BeamerView | null>('beamer', (event) => listener(event.payload)),
  onStoreDamaged: (listener) => listen('store_damaged', () => listener()),
  onBackup: (listener) => listen('backup', () => listener()),
  onSharedFolder: (listener) => listen('shared_folder', () => listener()),
  onProgress: (listener) => listen('progress', ({ bytes }) => listener(bytes)),
  onFile: (listener) => listen('file', ({ path }) => listener(path)),
  openedFile: () => invoke('opened_file'),
  beamerWindow: (open) => invoke('beamer_window', { open }),
  onBeamerClosed: (listener) => listen('beamer_closed', () => listener()),
  beamerReady: () => emit('beamer-ready'),
  async pickSavePlace({ fileName, extension, kind }) {
    const path = await save({ defaultPath: fileName, filters: [{ name: kind, extensions: [extension] }] });
    return path === null ? undefined : { path };
  },
  async pickFile({ extension, kind }) {
    const path = await open({ multiple: false, filters: [{ name: kind, extensions: [extension] }] });
    return path ?? undefined;
  },
  async pickFolder() {
    return (await open({ directory: true })) ?? undefined;
  },
  openPath: (path) => openPath(path),
  revealPath: (path) => revealItemInDir(path),
  ready: () => invoke('ui_ready'),
  exit: () => invoke('exit'),
};
