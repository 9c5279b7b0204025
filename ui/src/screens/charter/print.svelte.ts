import { call } from '$lib/api/client';
import type { FileSaved, ReportPreview } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';
import { platform } from '$lib/platform';
import { changes } from '$lib/state/changes.svelte';
import { drafts } from '$lib/state/drafts';
import { attempt } from '$lib/state/problems.svelte';

/** The charter on paper: its pages on the screen, and the file it became. */
export class Print {
  /** Pages are being set, or a file is being written. */
  working = $state(false);
  /** Addresses of the pages as pictures, in order. */
  pages = $state.raw<string[]>([]);
  /** The place that is proposed for the file. */
  proposed = $state.raw<Omit<ReportPreview, 'pages'> | null>(null);
  /** The file as it was written and read back. */
  saved = $state.raw<FileSaved | null>(null);

  #madeAt = $state(-1);
  readonly #community: () => string;

  constructor(community: () => string) {
    this.#community = community;
    $effect(() => () => this.#letGo());
  }

  /** The pages show everything that was saved so far. */
  get fresh(): boolean {
    return this.#madeAt === changes.revision;
  }

  /** Sets the pages. */
  async preview(): Promise<void> {
    await this.#work(async () => {
      const revision = changes.revision;
      const { pages, ...proposed } = await call('charter_preview', { community: this.#community() });
      this.#letGo();
      this.pages = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      this.proposed = proposed;
      this.saved = null;
      this.#madeAt = revision;
    });
  }

  /** Saves the PDF: without a path in the folder that the core proposes. */
  async save(path: string | null = null): Promise<void> {
    await this.#work(async () => {
      this.saved = await call('charter_save', { community: this.#community(), path });
    });
  }

  /** Asks where, and saves there. Cancelling is silence. */
  async saveElsewhere(): Promise<void> {
    const fileName = this.proposed?.file_name ?? '';
    const place = await attempt(() =>
      platform.pickSavePlace({ fileName, extension: 'pdf', kind: t('harvest.report.kind') }),
    );
    if (place) await this.save(place.path);
  }

  async #work(work: () => Promise<void>): Promise<void> {
    this.working = true;
    await attempt(async () => {
      await drafts.flush();
      await work();
    });
    this.working = false;
  }

  #letGo(): void {
    for (const page of this.pages) URL.revokeObjectURL(page);
    this.pages = [];
  }
}
