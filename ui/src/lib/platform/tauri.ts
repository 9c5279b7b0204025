import { invoke } from '@tauri-apps/api/core';
import { emit, listen } from '@tauri-apps/api/event';
import { open, save } from '@tauri-apps/plugin-dialog';
import { openPath, revealItemInDir } from '@tauri-apps/plugin-opener';
import type { BeamerView } from '../api/generated';
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
  onBeamer: (listener) => listen<BeamerView | null>('beamer', (event) => listener(event.payload)),
  onStoreDamaged: (listener) => listen('store-damaged', () => listener()),
  onBackup: (listener) => listen('backup', () => listener()),
  onSharedFolder: (listener) => listen('shared-folder', () => listener()),
  onProgress: (listener) => listen<number>('progress', (event) => listener(event.payload)),
  async onFile(listener) {
    const stops = await Promise.all([
      listen<string>('open-file', (event) => listener(event.payload)),
      listen<{ paths: string[] }>('tauri://drag-drop', (event) => {
        const [path] = event.payload.paths;
        if (path !== undefined) listener(path);
      }),
    ]);
    return () => stops.forEach((stop) => stop());
  },
  openedFile: () => invoke('opened_file'),
  beamerWindow: (open) => invoke('beamer_window', { open }),
  onBeamerClosed: (listener) => listen('beamer-closed', () => listener()),
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
