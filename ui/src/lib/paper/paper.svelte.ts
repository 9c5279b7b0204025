import type { FileSaved, ReportPreview } from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';
import { platform } from '$lib/platform';
import { changes } from '$lib/state/changes.svelte';
import { drafts } from '$lib/state/drafts';
import { attempt } from '$lib/state/problems.svelte';

/** Who sets the pages, and who writes the file. */
export type Press = {
  /** Sets the pages, and proposes a place for the file. */
  preview: () => Promise<ReportPreview>;
  /** Writes the file: without a path in the folder that is proposed. */
  save: (path: string | null) => Promise<FileSaved>;
};

/** Something on paper: its pages on the screen, and the file it became. */
export class Paper {
  /** Pages are being set, or a file is being written. */
  working = $state(false);
  /** The place that is proposed for the file. */
  proposed = $state.raw<Omit<ReportPreview, 'pages'> | null>(null);
  /** Addresses of the pages as pictures, in order. */
  pages = $state.raw<string[]>([]);
  /** The file as it was written and read back. */
  saved = $state.raw<FileSaved | null>(null);

  #madeAt = $state(-1);
  readonly #press: Press;

  constructor(press: Press) {
    this.#press = press;
    $effect(() => () => this.letGo());
  }

  /** There are pages to look at. */
  get shown(): boolean {
    return this.pages.length > 0;
  }

  /** The pages show everything that was saved so far. */
  get fresh(): boolean {
    return this.shown && this.#madeAt === changes.revision;
  }

  /** Sets the pages. */
  async preview(): Promise<void> {
    await this.#work(async () => {
      const revision = changes.revision;
      const { pages, ...proposed } = await this.#press.preview();
      this.letGo();
      this.pages = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      this.proposed = proposed;
      this.#madeAt = revision;
    });
  }

  /** Saves the PDF: without a path in the folder that the core proposes. */
  async save(path: string | null = null): Promise<void> {
    await this.#work(async () => {
      this.saved = await this.#press.save(path);
    });
  }

  /** Asks where, and saves there. Cancelling is silence. */
  async saveElsewhere(): Promise<void> {
    const fileName = this.proposed?.file_name ?? '';
    const place = await attempt(() =>
      platform.pickSavePlace({ fileName, extension: 'pdf', kind: t('common.paper.kind') }),
    );
    if (place) await this.save(place.path);
  }

  /** Lets the pages go: they are set anew, or nobody looks at them any more. */
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
