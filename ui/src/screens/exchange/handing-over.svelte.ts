import { call } from '$lib/api/client';
import type { Colleague, Drive, GiveChoice, GivePlan } from '$lib/api/generated';
import { attempt } from '$lib/state/problems.svelte';
import { anyStays, unsignedOf } from './give/giving';

/** Somebody whose laptop is not known here: the file opens with words. */
export const WITH_WORDS = '';

/** A successor goes on with all of it. */
const ALL_OF_IT: GiveChoice = { selection: 'group', cases: [], lessons: [] };

/** What is filled in before the file for a successor is made. */
export class HandingOver {
  /** Key of the successor's laptop, or {@link WITH_WORDS}. */
  successor = $state(WITH_WORDS);
  passphrase = $state('');
  drives = $state.raw<Drive[]>([]);
  /** Path of the drive; empty for the folder that the app proposes. */
  folder = $state('');
  mayLeave = $state(false);
  /** What would go along; null while that is not known. */
  plan = $state.raw<GivePlan | null>(null);
  readonly #colleagues: () => readonly Colleague[];

  /** Among these colleagues somebody goes on with the group, or somebody without a card does. */
  constructor(colleagues: () => readonly Colleague[]) {
    this.#colleagues = colleagues;
  }

  get withWords(): boolean {
    return this.successor === WITH_WORDS;
  }

  /** The successor's laptop, when nobody said that its statement was signed. */
  get unsigned(): string[] {
    return unsignedOf([this.successor], this.#colleagues());
  }

  /** A case was discussed in confidence, and may not go to this successor. */
  get inConfidence(): boolean {
    const asks = this.plan !== null && this.plan.in_confidence.length > 0;
    return asks && (this.withWords || this.unsigned.length > 0);
  }

  /** Something that stays in the group would go to somebody whom the group does not know. */
  get leaves(): boolean {
    return this.withWords && this.plan !== null && anyStays(this.plan.stays);
  }

  get isReady(): boolean {
    return !this.inConfidence && (!this.leaves || this.mayLeave);
  }

  /** Looks what goes along and where it can be put, and proposes words. */
  async begin(community: string): Promise<void> {
    this.mayLeave = false;
    const isKnown = this.#colleagues().some(({ key, removed }) => key === this.successor && !removed);
    if (!isKnown) this.successor = WITH_WORDS;
    await attempt(async () => {
      this.drives = (await call('drive_list', {})).filter(({ read_only }) => !read_only);
      this.folder = this.drives[0]?.path ?? '';
    });
    await attempt(async () => void (this.plan = await call('give_plan', { community, choice: ALL_OF_IT })));
    await this.proposeWords();
  }

  /** Other words. */
  proposeWords = () => attempt(async () => (this.passphrase = (await call('passphrase_propose', {})).words.join(' ')));

  /** Makes the file and the sheet. */
  make = (community: string) =>
    call('handover_make', {
      community,
      colleague: this.withWords ? null : this.successor,
      passphrase: this.withWords ? this.passphrase : null,
      folder: this.folder === '' ? null : this.folder,
      may_leave: this.mayLeave,
    });
}
