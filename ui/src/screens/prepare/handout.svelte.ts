import { call } from '$lib/api/client';
import type { FileSaved, HandoutAsk, ReportPreview } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';
import { platform } from '$lib/platform';
import { drafts } from '$lib/state/drafts';
import { attempt } from '$lib/state/problems.svelte';

/** Paper for at the table: its pages on the screen, and the file it became. */
export class HandoutPaper {
  /** Pages are being set, or a file is being written. */
  working = $state(false);
  /** The place that is proposed for the file. */
  proposed = $state.raw<Omit<ReportPreview, 'pages'> | null>(null);
  /** Addresses of the pages as pictures, in order. */
  pages = $state.raw<string[]>([]);
  /** The file as it was written and read back. */
  saved = $state.raw<FileSaved | null>(null);

  readonly #ask: () => HandoutAsk;

  constructor(ask: () => HandoutAsk) {
    this.#ask = ask;
    $effect(() => () => this.letGo());
  }

  /** Sets the pages. */
  async preview(): Promise<void> {
    await this.#work(async () => {
      const { pages, ...proposed } = await call('handout_preview', this.#ask());
      this.letGo();
      this.pages = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      this.proposed = proposed;
    });
  }

  /** Saves the PDF: without a path in the folder that the core proposes. */
  async save(path: string | null = null): Promise<void> {
    await this.#work(async () => {
      this.saved = await call('handout_save', { ask: this.#ask(), path });
    });
  }

  /** Asks where, and saves there. Cancelling is silence. */
  async saveElsewhere(): Promise<void> {
    const fileName = this.proposed?.file_name ?? '';
    const place = await attempt(() => platform.pickSavePlace({ fileName, extension: 'pdf', kind: t('handout.kind') }));
    if (place) await this.save(place.path);
  }

  /** Lets the pages go: they are asked anew, or nobody looks at them any more. */
  letGo(): void {
    for (const page of this.pages) URL.revokeObjectURL(page);
    this.pages = [];
    this.proposed = null;
    this.saved = null;
  }

  async #work(work: () => Promise<void>): Promise<void> {
    this.working = true;
    await attempt(async () => {
      await drafts.flush();
      await work();
    });
    this.working = false;
  }
}
