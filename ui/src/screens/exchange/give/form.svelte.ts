import { call } from '$lib/api/client';
import type { Colleague, Drive, GiveChoice, GivePlan, PassphraseRating } from '$lib/api/generated';
import { platform } from '$lib/platform';
import { attempt } from '$lib/state/problems.svelte';
import { anyStays, firstPlace, missingIn, proposalOf, type Filled, type Missing, type Place, type Way } from './giving';

/** What is filled in on the page. It stays when making the file fails. */
export class GiveForm implements Filled {
  way = $state<Way>('cards');
  colleagues = $state.raw<readonly string[]>([]);
  passphrase = $state('');
  /** How soon the words are guessed; null while nothing was typed. */
  rating = $state.raw<PassphraseRating | null>(null);
  selection = $state<GiveChoice['selection']>('group');
  cases = $state.raw<readonly string[]>([]);
  lessons = $state.raw<readonly string[]>([]);
  purpose = $state('');
  expires = $state('');
  place = $state<Place>('documents');
  picked = $state.raw<string | null>(null);
  mayLeave = $state(false);
  /** What would go in the file; null while that is not known. */
  plan = $state.raw<GivePlan | null>(null);
  /** The names of those who are ticked and did not sign the statement. */
  unsigned = $state.raw<readonly string[]>([]);

  /** The drives that can be taken out; undefined until they were asked for. */
  drives = $state.raw<Drive[]>();
  /** The colleague whose choice of last time is proposed. */
  asBefore = $state.raw<string | null>(null);
  /** What was missing when somebody wanted to make the file; it goes away when it is filled in. */
  #asked = $state(false);

  get stays(): boolean {
    return this.plan !== null && anyStays(this.plan.stays);
  }

  get inConfidence(): boolean {
    const asks = this.plan !== null && this.plan.in_confidence.length > 0;
    return asks && (this.way === 'words' || this.unsigned.length > 0);
  }

  get weak(): boolean {
    return this.rating?.enough === false;
  }

  /** What is missing, once somebody wanted to make the file. */
  get missing(): Missing[] {
    return this.#asked ? missingIn(this, new Date()) : [];
  }

  /** Whether all that is needed is there; what is not is told from now on. */
  async isReady(): Promise<boolean> {
    this.#asked = true;
    // Who types fast is here before the answer on the last letter.
    if (this.way === 'words') await attempt(() => this.rate());
    return this.missing.length === 0;
  }

  /** Ticks a colleague or not. Of the only one who is ticked, the choice of last time is proposed. */
  tick(colleague: Colleague, on: boolean, known: readonly { id: string }[]): void {
    const others = this.colleagues.filter((key) => key !== colleague.key);
    this.colleagues = on ? [...others, colleague.key] : others;
    this.asBefore = null;
    if (!on || others.length > 0) return;
    const proposal = proposalOf(colleague, known);
    if (!proposal) return;
    this.selection = proposal.selection;
    this.cases = proposal.cases;
    this.asBefore = colleague.name;
  }

  /** Chooses how the file is opened; words are proposed at once. */
  async choose(way: Way): Promise<void> {
    this.way = way;
    if (way === 'words' && this.passphrase === '') await this.proposeWords();
  }

  /** Other words. */
  proposeWords = () =>
    attempt(async () => {
      this.passphrase = (await call('passphrase_propose', {})).words.join(' ');
      await this.rate();
    });

  /** Asks how soon the words are guessed. The answer to an older question is not listened to. */
  async rate(): Promise<void> {
    const { passphrase } = this;
    const rating = passphrase === '' ? null : await call('passphrase_rate', { passphrase });
    if (passphrase === this.passphrase) this.rating = rating;
  }

  /** Looks which sticks there are. One that was chosen and is gone is not chosen any more. */
  lookForDrives = () =>
    attempt(async () => {
      const before = this.drives;
      const drives = await call('drive_list', {});
      this.drives = drives;
      const isThere = drives.some(({ key }) => this.place === `drive ${key}`);
      const isNew = drives.some(({ key }) => !before?.some((drive) => drive.key === key));
      if (this.place === 'other' || isThere) return;
      if (this.place !== 'documents' || isNew) this.place = firstPlace(drives);
    });

  /** Asks for a folder. Cancelling is silence; null is the folder that the app proposes. */
  pickFolder = () =>
    attempt(async () => {
      const folder = await platform.pickFolder();
      if (folder === undefined) return;
      this.picked = folder;
      this.place = folder === null ? 'documents' : 'other';
    });
}
