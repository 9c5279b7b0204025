/** The real core behind the test bridge, with a home folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCREENS = process.env.KANTELBEELD_SCREENS ?? fileURLToPath(new URL('../../../ui/dist', import.meta.url));
const BRIDGE = process.env.KANTELBEELD_BRIDGE;

/** What the core answers to a command that it refuses. */
export class Refused extends Error {
  /** @param {{code: string}} error */
  constructor(error) {
    super(error.code);
    this.error = error;
  }
}

/** A laptop: a home folder, and the bridge that runs on it. */
export class House {
  #folder;
  #process;
  #port = 0;

  /** A laptop on which Kantelbeeld was never started. */
  static async empty() {
    const house = new House();
    if (!BRIDGE) throw new Error('KANTELBEELD_BRIDGE is not set; it names the built test bridge');
    house.#folder = await mkdtemp(join(tmpdir(), 'kantelbeeld-'));
    await house.start();
    return house;
  }

  /** A file of the store, for journeys in which it is damaged. */
  storeFile(name) {
    return join(this.#folder, 'data/store', name);
  }

  /** Where the screens are. It stays the same over a restart, as a page of the same browser does. */
  get address() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Starts the bridge, when asked on a later day than today. */
  async start(daysLater = 0) {
    const words = ['--home', this.#folder, '--ui', SCREENS, '--port', String(this.#port)];
    words.push('--days-later', String(daysLater));
    const started = spawn(BRIDGE, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = started;
    const lines = createInterface({ input: started.stdout });
    this.#port = await new Promise((resolve, reject) => {
      started.once('error', reject);
      started.once('exit', (code) => reject(new Error(`the bridge stopped with ${code} before it listened`)));
      lines.once('line', (line) => resolve(Number(line.split(':').at(-1))));
    });
  }

  /** Ends the bridge as a power cut does. */
  async powerCut() {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await gone;
  }

  /** Ends the bridge and removes the home folder. */
  async pullDown() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.powerCut();
    await rm(this.#folder, { recursive: true });
  }

  /** Sends a command to the core, past the screens. Throws {@link Refused}. */
  async call(cmd, payload = {}) {
    const answer = await fetch(`${this.address}rpc`, { method: 'POST', body: JSON.stringify({ cmd, payload }) });
    const body = await answer.json();
    if (!answer.ok) throw new Refused(body);
    return body;
  }

  /** Names of the files in the folder for documents. */
  async documents() {
    const found = await readdir(join(this.#folder, 'Documents'), { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  }
}
