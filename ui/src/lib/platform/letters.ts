import { invoke } from '@tauri-apps/api/core';

/** What the program tells of its own accord, as `letterbox.rs` writes it. */
type Letters = {
  store_damaged: object;
  backup: object;
  shared_folder: object;
  progress: { bytes: number };
  file: { path: string };
  beamer_closed: object;
};
type What = keyof Letters;
type Letter = { what: What } & Record<string, unknown>;

const listeners = new Map<What, Set<(letter: never) => void>>();
let hears = false;

/** Listens to one kind of letter. Returns how to stop listening. */
export async function listen<W extends What>(what: W, listener: (letter: Letters[W]) => void): Promise<() => void> {
  const all = listeners.get(what) ?? new Set();
  listeners.set(what, all.add(listener));
  if (!hears) void hear();
  return () => void all.delete(listener);
}

/** Asks for what there is to tell, again and again: the answer comes when there is something. */
async function hear(): Promise<void> {
  hears = true;
  try {
    for (;;) {
      const letters = await invoke<Letter[]>('letters');
      for (const letter of letters) for (const tell of [...(listeners.get(letter.what) ?? [])]) tell(letter as never);
    }
  } finally {
    // Whoever listens next asks again.
    hears = false;
  }
}
