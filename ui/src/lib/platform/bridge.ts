import type { BeamerView } from '../api/generated';
import type { Platform } from './platform';

let beamer: Window | null = null;

/** What the bridge tells, for everybody who listens: a browser keeps only a few connections open to one address. */
let events: EventSource | undefined;

/** Listens to one kind of event of the bridge; returns how to stop. Resolves when nothing can be missed any more. */
async function listen(kind: string, listener: (payload: unknown) => void): Promise<() => void> {
  events ??= new EventSource('events');
  const source = events;
  const told = (event: MessageEvent<string>) => listener(JSON.parse(event.data));
  source.addEventListener(kind, told);
  if (source.readyState !== EventSource.OPEN) {
    await new Promise((resolve) => source.addEventListener('open', resolve, { once: true }));
  }
  return () => source.removeEventListener(kind, told);
}

/**
 * A browser in front of the test bridge, which serves these pages and the real core on one address of this machine.
 * Without a desktop around it there are no file dialogs: the core writes to the place that it proposes.
 */
export const platform: Platform = {
  async rpc(cmd, payload) {
    const answer = await fetch('rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cmd, payload }),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    return body;
  },
  onBeamer: (listener) => listen('beamer', (view) => listener(view as BeamerView | null)),
  onStoreDamaged: (listener) => listen('store-damaged', () => listener()),
  onBackup: (listener) => listen('backup', () => listener()),
  onSharedFolder: (listener) => listen('shared-folder', () => listener()),
  onProgress: (listener) => listen('progress', (bytes) => listener(bytes as number)),
  async onFile(listener) {
    const told = (event: Event) => listener((event as CustomEvent<string>).detail);
    addEventListener('kantelbeeld-file', told);
    return () => removeEventListener('kantelbeeld-file', told);
  },
  openedFile: async () => null,
  async beamerWindow(open) {
    if (open) beamer = window.open('beamer.html', 'beamer');
    else beamer?.close();
  },
  // A browser does not tell when somebody closes a tab of it.
  onBeamerClosed: async () => () => {},
  beamerReady: async () => {},
  pickSavePlace: async () => ({ path: null }),
  // Where the desktop shows a dialog, a journey says beforehand what would be picked.
  pickFile: async () => sessionStorage.getItem('pick-file') ?? undefined,
  pickFolder: async () => sessionStorage.getItem('pick-folder'),
  openPath: async () => {},
  revealPath: async () => {},
  ready: async () => {},
  exit: async () => {},
};
