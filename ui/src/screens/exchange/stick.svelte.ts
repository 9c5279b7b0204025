import { call } from '$lib/api/client';
import { LongWork } from '$lib/state/long-work.svelte';

/** Letting go of the stick on which something was written, so that it can be pulled out. */
export class Stick {
  /** The system is letting go of it, or said why it does not. */
  readonly work = new LongWork();
  /** It can be pulled out. */
  ejected = $state(false);
  readonly #drive: () => string | null;

  /** Of the drive with this key; null when nothing was written on a stick. */
  constructor(drive: () => string | null) {
    this.#drive = drive;
  }

  /** Something was written on a stick. */
  get there(): boolean {
    return this.#drive() !== null;
  }

  /** The stick goes first; when the system does not let go of it, that is told and the rest goes on. */
  get waits(): boolean {
    return this.there && !this.ejected && !this.work.failure;
  }

  /** Lets go of it. */
  eject = () =>
    this.work.do(async () => {
      const key = this.#drive();
      if (key === null) return;
      await call('drive_eject', { key });
      this.ejected = true;
    });
}
