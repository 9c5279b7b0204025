import { call } from '$lib/api/client';
import type {
  FileSaved,
  ReportAsked,
  ReportLevel,
  ReportPart,
  ReportPreview,
  SessionVersionView,
} from '$lib/api/generated';
import { t } from '$lib/i18n/index.svelte';
import { platform } from '$lib/platform';
import { changes } from '$lib/state/changes.svelte';
import { drafts } from '$lib/state/drafts';
import { attempt } from '$lib/state/problems.svelte';

/** The report of a session: for whom it is, its pages on the screen, and the file it became. */
export class Paper {
  /** Pages are being set, or a file is being written. */
  working = $state(false);
  /** For whom it is. */
  level = $state<ReportLevel>('participants');
  /** An earlier version of the session; null for how it stands. */
  version = $state.raw<SessionVersionView | null>(null);
  /** The pages and the place that is proposed for the file. */
  proposed = $state.raw<Omit<ReportPreview, 'pages'> | null>(null);
  /** Addresses of the pages as pictures, in order. */
  pages = $state.raw<string[]>([]);
  /** The file as it was written and read back. */
  saved = $state.raw<FileSaved | null>(null);

  /** How often pages or a file arrived that were asked for from elsewhere on the screen. */
  arrivals = $state(0);

  /** What goes in, where that was chosen; null for what usually does. */
  #parts = $state.raw<ReportPart[] | null>(null);
  #madeAt = $state(-1);
  readonly #session: () => string;

  constructor(session: () => string) {
    this.#session = session;
    $effect(() => () => this.#letGo());
  }

  /** There are pages to look at. */
  get shown(): boolean {
    return this.pages.length > 0;
  }

  /** The pages show everything that was saved so far. */
  get fresh(): boolean {
    return this.shown && this.#madeAt === changes.revision;
  }

  /** Sets the pages, for who wants to see them. */
  async preview(): Promise<void> {
    await this.#set();
    this.arrivals += 1;
  }

  async #set(): Promise<void> {
    await this.#work(async () => {
      const revision = changes.revision;
      const { pages, ...proposed } = await call('report_preview', this.asked());
      this.#letGo();
      this.pages = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      this.proposed = proposed;
      this.#madeAt = revision;
    });
  }

  /** Chooses for whom it is, with what usually goes in then. Pages that are shown follow. */
  async forWhom(level: ReportLevel): Promise<void> {
    this.level = level;
    this.#parts = null;
    if (this.shown) await this.#set();
  }

  /** Puts a part in among those that go in, or leaves it out. Pages that are shown follow. */
  async choose(part: ReportPart, goesIn: boolean, among: readonly ReportPart[]): Promise<void> {
    const others = among.filter((chosen) => chosen !== part);
    this.#parts = goesIn ? [...others, part] : others;
    if (this.shown) await this.#set();
  }

  /** Shows an earlier version; null shows how the session stands. */
  async show(version: SessionVersionView | null): Promise<void> {
    this.version = version;
    await this.preview();
  }

  /** Saves the PDF: without a path in the folder that the core proposes. */
  async save(path: string | null = null): Promise<void> {
    await this.#work(async () => {
      this.saved = await call('report_save', { ...this.asked(), path });
    });
    this.arrivals += 1;
  }

  /** Asks where, and saves there. Cancelling is silence. */
  async saveElsewhere(): Promise<void> {
    const fileName = this.proposed?.file_name ?? '';
    const place = await attempt(() =>
      platform.pickSavePlace({ fileName, extension: 'pdf', kind: t('harvest.report.kind') }),
    );
    if (place) await this.save(place.path);
  }

  /** What is asked of the core. */
  asked(): ReportAsked {
    return { id: this.#session(), level: this.level, parts: this.#parts, version: this.version?.id ?? null };
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
