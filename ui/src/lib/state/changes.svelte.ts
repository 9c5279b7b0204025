import { call, type Command, type Request, type Response } from '$lib/api/client';
import type { Done } from '$lib/api/generated';
import { callInOrder } from '$lib/api/in-order';
import { drafts } from './drafts';
import { attempt } from './problems.svelte';

/** Commands that change the store and answer with {@link Done}. */
export type Change = { [C in Command]: Response<C> extends Done ? C : never }[Command];

let revision = $state(0);
let last = $state.raw<Done | null>(null);
let takenBack = $state.raw<{ what: string; again: boolean } | null>(null);

/** What was saved last and what can be taken back. */
export const changes = {
  /** Grows with every change; whoever shows something of the store reads it and asks again. */
  get revision() {
    return revision;
  },
  /** When the last change was on disk. */
  get savedAt() {
    return last?.saved_at ?? null;
  },
  /** Key under `undo` of what Ctrl+Z takes back. */
  get undo() {
    return last?.undo ?? null;
  },
  /**
   * What was taken back or done again last, as a key under `undo`; a new object each time, so that twice the same is told
   * twice.
   */
  get takenBack() {
    return takenBack;
  },
  /** Key under `undo` of what Ctrl+Shift+Z brings again. */
  get redo() {
    return last?.redo ?? null;
  },
};

function record(done: Done): void {
  last = done;
  revision += 1;
}

/** Changes the store. Throws what the core refuses; use `attempt(() => change(..))` when the frame should tell. */
export async function change<C extends Change>(cmd: C, payload: Request<C>): Promise<Done> {
  const done = (await callInOrder(cmd, payload)) as Done;
  record(done);
  return done;
}

/** Takes the last change back. */
export async function undo(): Promise<void> {
  await drafts.flush();
  const what = last?.undo;
  if (what && (await attempt(() => change('undo', {})))) takenBack = { what, again: false };
}

/** Brings the change again that was taken back last. */
export async function redo(): Promise<void> {
  await drafts.flush();
  const what = last?.redo;
  if (what && (await attempt(() => change('redo', {})))) takenBack = { what, again: true };
}

/** Asks what can be taken back, after a store was opened, unless that came along: it survives a restart. */
export async function recallUndo(came?: Done): Promise<void> {
  record(came ?? (await call('undo_state', {})));
}
