import type { Target } from './capture';
import type { Spot } from './sheet/spots';

/** A line on its way to the store; with the spot on the sheet when it goes there. */
export type Entry = { text: string; role: string | null; target: Target; block: string; spot?: Spot | null };

/** What the desk needs from outside. */
export type Ports = {
  /** Saves a line; rejects when the core refuses. `fromLine` says that the half-typed text becomes this line. */
  save(entry: Entry, fromLine: boolean): Promise<unknown>;
  /** Keeps half-typed text for the next start. */
  keep(text: string): void;
  /** Forgets the half-typed text. */
  forget(): Promise<unknown>;
  /** Tells what went wrong. */
  tell(thrown: unknown): void;
};

/**
 * The capture line: what is being typed, who says it and where it will land. Enter empties the line at once, so that the
 * next sentence can be typed while the last one is on its way to disk. A line that could not be saved comes back in front
 * of what was typed since, and until a line is saved its text stays in the draft: nothing is ever lost.
 */
export class Desk {
  /** What stands in the line. */
  text = $state('');
  /** The role that speaks; null for nobody in particular. */
  role = $state<string | null>(null);
  /** Where the facilitator wants the line, in a step that has two places. */
  wish = $state<Target | null>(null);
  /** This line stands where it was said, although it sounds like a solution before its step. */
  released = $state(false);
  /** Why the last line was refused; its text stands in the line again. Null when all is well. */
  failure = $state.raw<unknown>(null);
  /** The text stands here because it was left behind half-typed. */
  restored = $state(false);

  #ports: Ports;
  #onTheWay: Entry[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** A letter was typed. */
  typed(): void {
    this.restored = false;
    if (this.text === '') {
      this.failure = null;
      this.released = false;
    }
    this.#keep();
  }

  /** Puts text in the line, for example a sentence to work on. What stood there stays in front. */
  put(text: string): void {
    this.text = joined([this.text, text]);
    this.#keep();
  }

  /** Puts back what was left behind, unless something is being typed already. */
  restore(text: string): void {
    if (this.text !== '' || text.trim() === '') return;
    this.text = text;
    this.restored = true;
  }

  /** Sends the line off. Resolves when it is on disk (true) or stands in the line again (false). */
  async submit(target: Target, block: string, spot: Spot | null = null): Promise<boolean> {
    const text = this.text.trim();
    if (text === '') return false;
    const entry = { text, role: this.role, target, block };
    return this.send(spot ? { ...entry, spot } : entry, true);
  }

  /** Sends a line; `fromLine` says that it stands in the line and leaves it empty. Lines arrive in the order of Enter. */
  async send(entry: Entry, fromLine: boolean): Promise<boolean> {
    if (fromLine) {
      this.text = '';
      this.restored = false;
      this.released = false;
      this.#onTheWay.push(entry);
    }
    let saved = false;
    const turn = this.#queue.then(async () => {
      saved = await this.#deliver(entry, fromLine);
    });
    this.#queue = turn;
    await turn;
    return saved;
  }

  /** Empties the line, after its text went somewhere else. */
  async clear(): Promise<void> {
    this.text = '';
    this.restored = false;
    await this.#settle();
  }

  async #deliver(entry: Entry, fromLine: boolean): Promise<boolean> {
    try {
      await this.#ports.save(entry, fromLine);
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = thrown;
      this.#ports.tell(thrown);
      if (fromLine) this.text = joined([entry.text, this.text]);
      return false;
    } finally {
      if (fromLine) {
        this.#onTheWay = this.#onTheWay.filter((other) => other !== entry);
        await this.#settle();
      }
    }
  }

  async #settle(): Promise<void> {
    if (this.text === '' && this.#onTheWay.length === 0) {
      try {
        await this.#ports.forget();
      } catch (thrown) {
        this.#ports.tell(thrown);
      }
    } else this.#keep();
  }

  #keep(): void {
    this.#ports.keep(joined([...this.#onTheWay.map((entry) => entry.text), this.text]));
  }
}

function joined(parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
