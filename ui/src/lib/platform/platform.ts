import type { BeamerView } from '../api/generated';

/** Where a file goes: a path that was picked, or null for the folder and name that the app proposes. */
export type SavePlace = { path: string | null };

/** What the screens need from the program around them. The desktop shell and the test bridge each fulfil it. */
export interface Platform {
  /** Sends a command to the core. Rejects with an `AppError` as the core wrote it. */
  rpc(cmd: string, payload: unknown): Promise<unknown>;

  /** Listens to what the room sees; null means that nothing is shown. Returns how to stop listening. */
  onBeamer(listener: (view: BeamerView | null) => void): Promise<() => void>;
  /** Tells that the open store turned out to be damaged, a moment after it was opened. Returns how to stop listening. */
  onStoreDamaged(listener: () => void): Promise<() => void>;
  /** Tells that a backup was made, or could not be made. Returns how to stop listening. */
  onBackup(listener: () => void): Promise<() => void>;
  /** Tells that a shared folder was looked at, or a file was put in one, or neither could be. Returns how to stop listening. */
  onSharedFolder(listener: () => void): Promise<() => void>;
  /** Tells how many bytes of a file were written or read so far. Returns how to stop listening. */
  onProgress(listener: (bytes: number) => void): Promise<() => void>;
  /** Tells that somebody opened a file of ours from outside, or dropped it on the window. Returns how to stop listening. */
  onFile(listener: (path: string) => void): Promise<() => void>;
  /** The file that the program was started with; each is told once. */
  openedFile(): Promise<string | null>;
  /** Opens or closes the second window. */
  beamerWindow(open: boolean): Promise<void>;
  /** Tells that somebody closed the second window by its own cross. Returns how to stop listening. */
  onBeamerClosed(listener: () => void): Promise<() => void>;
  /** The beamer page says that it listens. */
  beamerReady(): Promise<void>;

  /** Asks where a file goes; undefined when the person cancels. */
  pickSavePlace(proposed: { fileName: string; extension: string; kind: string }): Promise<SavePlace | undefined>;
  /** Asks which file to open; undefined when the person cancels. */
  pickFile(wanted: { extension: string; kind: string }): Promise<string | undefined>;
  /** Asks for a folder; undefined when the person cancels, null for the one that the app proposes. */
  pickFolder(): Promise<string | null | undefined>;
  /** Opens a file in the program that the system has for it. */
  openPath(path: string): Promise<void>;
  /** Shows a file in its folder. */
  revealPath(path: string): Promise<void>;

  /** The first screen can be used. */
  ready(): Promise<void>;
  /** Closes the program. */
  exit(): Promise<void>;
}
