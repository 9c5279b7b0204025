import { invoke } from '@tauri-apps/api/core';
import { emit, listen } from '@tauri-apps/api/event';
import { save } from '@tauri-apps/plugin-dialog';
import { openPath, revealItemInDir } from '@tauri-apps/plugin-opener';
import type { BeamerView } from '../api/generated';
import type { Platform } from './platform';

/** The desktop shell. */
export const platform: Platform = {
  rpc: (cmd, payload) => invoke('rpc', { cmd, payload }),
  onBeamer: (listener) => listen<BeamerView | null>('beamer', (event) => listener(event.payload)),
  onStoreDamaged: (listener) => listen('store-damaged', () => listener()),
  onBackup: (listener) => listen('backup', () => listener()),
  beamerWindow: (open) => invoke('beamer_window', { open }),
  onBeamerClosed: (listener) => listen('beamer-closed', () => listener()),
  beamerReady: () => emit('beamer-ready'),
  async pickSavePlace({ fileName, extension, kind }) {
    const path = await save({ defaultPath: fileName, filters: [{ name: kind, extensions: [extension] }] });
    return path === null ? undefined : { path };
  },
  openPath: (path) => openPath(path),
  revealPath: (path) => revealItemInDir(path),
  ready: () => invoke('ui_ready'),
  exit: () => invoke('exit'),
};
