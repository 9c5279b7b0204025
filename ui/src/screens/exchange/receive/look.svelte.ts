import { call } from '$lib/api/client';
import type { BundlePreview, BundleTaken } from '$lib/api/generated';
import { readCommunities } from '$lib/state/app.svelte';
import { recallUndo } from '$lib/state/changes.svelte';
import { drafts } from '$lib/state/drafts';
import { LongWork } from '$lib/state/long-work.svelte';

/** A look at the file of a colleague, from opening it to taking it over. Looking changes nothing. */
export class Look {
  readonly work = new LongWork();
  /** What is in it; null until it was read. */
  preview = $state.raw<BundlePreview | null>(null);
  /** What came of taking it over. */
  taken = $state.raw<BundleTaken | null>(null);
  /** It is being taken over. */
  taking = $state(false);
  /** The words that open it, when it is opened with words. */
  passphrase = $state('');

  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The file was opened with words that somebody told. */
  get byWords(): boolean {
    return this.passphrase !== '' && this.preview?.needs_passphrase === false;
  }

  /** The name of the file, without the way to it. */
  get fileName(): string {
    return this.path.split(/[/\\]/).at(-1) ?? this.path;
  }

  /** Reads it to the end and tries what taking it over would do. */
  async read(): Promise<void> {
    // What is half-typed would count as not shared with anybody.
    await drafts.flush();
    const passphrase = this.passphrase === '' ? null : this.passphrase;
    const preview = await this.work.do(() => call('bundle_preview', { path: this.path, passphrase }));
    if (preview) this.preview = preview;
  }

  /** Takes it over, in one step that can be undone; everything that is shown is asked again. */
  async take(): Promise<void> {
    const id = this.preview?.id;
    if (id == null) return;
    await drafts.flush();
    this.taking = true;
    const taken = await this.work.do(() => call('bundle_take', { id }));
    this.taking = false;
    if (!taken) return;
    this.taken = taken;
    await recallUndo();
    await readCommunities();
  }
}

/** Lets go of the copy that the core holds. */
export const drop = () => call('bundle_drop', {});
