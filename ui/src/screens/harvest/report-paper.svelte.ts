import { call } from '$lib/api/client';
import type { ReportAsked, ReportLevel, ReportPart, SessionVersionView } from '$lib/api/generated';
import { Paper } from '$lib/paper/paper.svelte';

/** The report of a session on paper: for whom it is, and what goes in. */
export class ReportPaper extends Paper {
  /** For whom it was chosen to be. */
  #level = $state<ReportLevel>('participants');
  /** An earlier version of the session; null for how it stands. */
  version = $state.raw<SessionVersionView | null>(null);

  /** How often pages or a file arrived that were asked for from elsewhere on the screen. */
  arrivals = $state(0);

  /** What goes in, where that was chosen; null for what usually does. */
  #parts = $state.raw<ReportPart[] | null>(null);
  readonly #session: () => string;
  readonly #levels: () => readonly ReportLevel[];

  /** `levels` are the reports that can be made, the usual one first. */
  constructor(session: () => string, levels: () => readonly ReportLevel[]) {
    super({
      preview: () => call('report_preview', this.asked()),
      save: (path) => call('report_save', { ...this.asked(), path }),
    });
    this.#session = session;
    this.#levels = levels;
  }

  /** The reports that can be made, the usual one first. */
  get levels(): readonly ReportLevel[] {
    return this.#levels();
  }

  /** For whom it is. */
  get level(): ReportLevel {
    return this.levels.includes(this.#level) ? this.#level : (this.levels[0] ?? this.#level);
  }

  /** Sets the pages, for who wants to see them. */
  override async preview(): Promise<void> {
    await super.preview();
    this.arrivals += 1;
  }

  /** Chooses for whom it is, with what usually goes in then. Pages that are shown follow. */
  async forWhom(level: ReportLevel): Promise<void> {
    this.#level = level;
    this.#parts = null;
    if (this.shown) await super.preview();
  }

  /** Puts a part in among those that go in, or leaves it out. Pages that are shown follow. */
  async choose(part: ReportPart, goesIn: boolean, among: readonly ReportPart[]): Promise<void> {
    const others = among.filter((chosen) => chosen !== part);
    this.#parts = goesIn ? [...others, part] : others;
    if (this.shown) await super.preview();
  }

  /** Shows an earlier version; null shows how the session stands. */
  async show(version: SessionVersionView | null): Promise<void> {
    this.version = version;
    await this.preview();
  }

  override async save(path: string | null = null): Promise<void> {
    await super.save(path);
    this.arrivals += 1;
  }

  /** What is asked of the core. */
  asked(): ReportAsked {
    return { id: this.#session(), level: this.level, parts: this.#parts, version: this.version?.id ?? null };
  }
}
