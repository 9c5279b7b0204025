import { untrack } from 'svelte';
import { AppFailure } from '$lib/api/client';
import type { BlockView, LineView, TiltFields, TiltView } from '$lib/api/generated';
import { t, tFromCore } from '$lib/i18n/index.svelte';
import { change, changes } from '$lib/state/changes.svelte';
import { drafts } from '$lib/state/drafts';
import { attempt, isAtRisk, problems, tell } from '$lib/state/problems.svelte';
import { go } from '$lib/state/route.svelte';
import type { Act } from './acts';
import { newPromise } from './agreement';
import { Room } from './beamer.svelte';
import { brakedBy, solutionStep } from './brake';
import { markSource, marksOf, otherTarget, targetFor, writes, type Mark, type Target } from './capture';
import { Desk, type Entry } from './desk.svelte';
import { Evening } from './evening.svelte';
import { Keyring } from './keyring.svelte';
import type { Action } from './keys';
import { nextBlock, previousBlock, stepNumber } from './look';
import { Pen } from './sheet/pen.svelte';
import { isRowTarget, type RowTarget } from './sheet/spots';
import { rowsOf } from './sheet/rows';
import { placeName } from './sheet/words';
import { roleForStep } from './voices';

/** Is about this line alone, so that the line tells it. What is about everything that is kept is the frame's to tell. */
function isOfLine(thrown: unknown): thrown is AppFailure {
  return thrown instanceof AppFailure && thrown.error.code !== 'locked' && !isAtRisk(thrown.error);
}

/** Everything the facilitator can do on this screen, for the buttons and for the keys alike. */
export class Controls {
  readonly evening: Evening;
  readonly desk: Desk;
  readonly room: Room;
  /** Which digit chooses which role. */
  readonly ring: Keyring;
  /** Where the next line goes on the sheet of the step. */
  readonly pen: Pen;
  /** The tilt that is being written down. */
  tilt = $state.raw<TiltFields | null>(null);
  /** The quiet word under the line: what was saved and where. */
  said = $state('');

  /** What to say at the line when its text was not saved. */
  refusal: string | null = $derived.by(() => {
    const { failure } = this.desk;
    if (failure === null) return null;
    if (!isOfLine(failure)) return t('live.capture.failed');
    const { code, params, ref } = failure.error;
    if (code === 'too_long') return t('errors.too_long.advice', params);
    const again = `${t('live.capture.failed')} ${t('live.capture.again')}`;
    return ref === '' ? again : `${again} ${t('common.reference', { ref })}`;
  });

  /** The step that the line waits for on the parking list; null when it lands in the step of now. */
  waitsFor: BlockView | null = $derived.by(() => {
    const { view, current } = this.evening;
    if (!view || !current || this.desk.released) return null;
    return brakedBy(view, current, targetFor(current, this.desk.wish), this.desk.text);
  });
  /** Where Enter puts the line. */
  target: Target = $derived.by(() => {
    const block = this.evening.current;
    if (this.waitsFor) return 'parked_item';
    return block ? targetFor(block, this.desk.wish) : 'note';
  });
  /** The session is read, not written: before the start and after the end. */
  closed: boolean = $derived.by(() => this.evening.view?.status !== 'running');
  /** The step of now writes nothing down. */
  mute: boolean = $derived.by(() => this.evening.current !== null && !writes(this.evening.current));

  readonly #draftKey: string;
  /** The line that was sent off and that the session was not read again with yet. */
  #sent: LineView | null = null;
  #tiltEmptiesLine = false;
  /** Something was taken back or done again, and the session was not read again yet. */
  #takenBack = false;

  constructor(id: string) {
    this.#draftKey = `line:${id}`;
    this.evening = new Evening(id);
    this.room = new Room(id);
    this.ring = new Keyring(this.evening);
    this.pen = new Pen(() => {
      const { view, current } = this.evening;
      return view && current ? { block: current, rows: rowsOf(view, current) } : null;
    });
    this.desk = new Desk({
      save: (entry, fromLine) => this.#save(entry, fromLine ? this.#draftKey : null),
      keep: (text) => drafts.keep(this.#draftKey, text, (thrown) => this.#tell(thrown)),
      forget: () => drafts.forget(this.#draftKey),
      tell: (thrown) => this.#tell(thrown),
    });

    // A new step begins with the role that is asked first, and with its usual place.
    $effect(() => {
      void this.evening.current?.id;
      void this.evening.view?.voices.some((v) => v.here);
      untrack(() => this.#beginStep());
    });

    $effect(() => {
      void this.evening.view;
      this.#sent = null;
      const again = this.#takenBack;
      this.#takenBack = false;
      untrack(() => (again ? this.pen.begin() : this.pen.look()));
    });

    const before = changes.takenBack;
    $effect(() => {
      const taken = changes.takenBack;
      if (taken === null || taken === before) return;
      const what = tFromCore(`undo.${taken.what}`, 'undo.change');
      this.said = t(taken.again ? 'live.capture.done_again' : 'live.capture.taken_back', { what });
      this.#takenBack = true;
    });

    let recalled = false;
    $effect(() => {
      if (!this.evening.view || recalled) return;
      recalled = true;
      void attempt(() => this.#recall());
    });
  }

  /** Once the line says that it is not saved, nobody else says the same. */
  #tell(thrown: unknown): void {
    if (this.desk.failure === null || !isOfLine(thrown)) return tell(thrown);
    if (problems.shown?.code === thrown.error.code) problems.dismiss();
  }

  #step: string | null = null;

  #beginStep(): void {
    const { view, current } = this.evening;
    if (!view || !current) return;
    const entered = current.id !== this.#step;
    if (entered) {
      this.desk.wish = null;
      this.pen.begin();
      if (this.#step !== null) this.#tellStep(stepNumber(view, current), current.name);
    }
    if (entered || this.desk.role === null) this.desk.role = roleForStep(view, current, this.desk.role);
    this.#step = current.id;
  }

  /** A half sentence of the last time. One that made it to disk just before the power went is not half any more. */
  async #recall(): Promise<void> {
    const left = await drafts.recall(this.#draftKey);
    if (left === null) return;
    if (this.evening.view?.lines.at(-1)?.text === left.trim()) await drafts.forget(this.#draftKey);
    else this.desk.restore(left);
  }

  async #save(entry: Entry, draft: string | null): Promise<void> {
    const { text, role, target, block } = entry;
    if (isRowTarget(target)) {
      await this.#saveRow(entry, draft);
    } else if (target === 'agreement') {
      const who = this.evening.view?.voices.find((v) => v.role === role)?.role_name ?? '';
      await change('agreement_save', newPromise(this.evening.id, text, who));
    } else if (target === 'need') {
      await change('need_save', { id: null, session: this.evening.id, block, role, what: text, best: '', lets_go: '' });
    } else {
      await change('line_add', { session: this.evening.id, block, kind: target, role, text, draft });
    }
    const sheet = this.evening.view?.blocks.find((b) => b.id === block);
    const place = sheet ? placeName(sheet, target, entry.spot ?? null) : '';
    const later = sheet && this.evening.view ? solutionStep(this.evening.view, sheet) : null;
    const parked = target === 'parked_item' && later !== null;
    this.said = parked ? t('live.brake.parked', { step: later.name }) : t('live.capture.saved', { place });
  }

  async #saveRow({ text, role, block, spot }: Entry, draft: string | null): Promise<void> {
    if (!spot) return;
    const { row, cell, choice } = spot;
    if (row.id !== null) await change('row_cell', { id: row.id, key: cell, text, draft });
    else {
      const cells = [{ key: cell, text }];
      row.id = (await change('row_add', { session: this.evening.id, block, role, cells, choice, draft })).id;
    }
  }

  /** Saves what stands in the line. */
  async submit(target: Target = this.target): Promise<boolean> {
    const block = this.evening.current;
    if (!block || this.closed || this.mute) return false;
    const { role } = this.desk;
    const text = this.desk.text.trim();
    if (isRowTarget(target)) return this.#submitRow(target, text, block.id);
    if (target !== 'agreement' && target !== 'need')
      this.#sent = { id: '', kind: target, block: block.id, role, role_name: null, text, stays_in_group: false };
    const saved = await this.desk.submit(target, block.id);
    if (!saved) this.#sent = null;
    return saved;
  }

  /** An empty Enter leaves a cell empty. Without a spot, such as no question to answer, the text stays in the line. */
  async #submitRow(target: RowTarget, text: string, block: string): Promise<boolean> {
    if (text === '') {
      this.pen.skip(target);
      return false;
    }
    const spot = this.pen.take(target);
    if (!spot) {
      this.said = t('live.sheet.no_question');
      return false;
    }
    const saved = await this.desk.submit(target, block, spot);
    if (!saved) this.pen.giveBack(spot, target);
    return saved;
  }

  /** Answers this question next. */
  answer(row: string): void {
    this.pen.answer(row);
    this.desk.wish = 'row:answer';
  }

  /** Sets a mark on the typed text, or on the newest line of the step. */
  async mark(mark: Mark): Promise<void> {
    const { view, current } = this.evening;
    if (!view || !current || this.closed || this.mute || !marksOf(view.privacy).includes(mark)) return;
    // A mark right after Enter is for the line of that Enter, also while it is on its way.
    const lines = this.#sent ? [...view.lines, this.#sent] : view.lines;
    const source = markSource(this.desk.text, this.desk.role, lines, view.rows, current.id);
    if (mark === 'tilt') return this.#openTilt(source, current.id);
    if (!source) this.said = t('live.capture.nothing_to_mark');
    else if (source.fresh) await this.submit(mark);
    else await this.desk.send({ text: source.text, role: source.role, target: mark, block: current.id }, false);
  }

  #openTilt(source: ReturnType<typeof markSource>, block: string): void {
    const seenFromOutside = source && (source.fresh ? this.target : source.kind) === 'outside';
    this.#tiltEmptiesLine = source?.fresh ?? false;
    this.tilt = {
      id: null,
      session: this.evening.id,
      block,
      before: seenFromOutside ? source.text : '',
      after: source && !seenFromOutside ? source.text : '',
      role: source?.role ?? this.desk.role,
    };
  }

  /** Opens a tilt to correct it. */
  editTilt(tilt: TiltView): void {
    const { id, block, before, after, role } = tilt;
    this.#tiltEmptiesLine = false;
    this.tilt = { id, session: this.evening.id, block, before, after, role };
  }

  /** Takes a tilt away; Ctrl+Z brings it back. */
  async removeTilt(tilt: TiltView): Promise<void> {
    await attempt(() => change('tilt_remove', { id: tilt.id }));
  }

  /** The tilt is on disk: its text need not stand in the line any more. */
  tiltSaved(): void {
    this.said = t('live.capture.saved', { place: t('live.mark.tilt') });
    if (this.#tiltEmptiesLine) void this.desk.clear();
  }

  /** Lets a role speak. */
  giveTurn(role: string): void {
    this.desk.role = role;
  }

  /** Goes to the step that is looked at. */
  async goTo(): Promise<void> {
    const block = this.evening.shown;
    if (block && (await this.#leaveLine())) await this.evening.move('go_to', block.id);
  }

  /** What a button at the foot does. */
  async act(act: Act): Promise<void> {
    const { view } = this.evening;
    if (!view) return;
    if (act === 'beamer') return this.room.toggle();
    if (act === 'blank') return this.room.toggleBlank();
    // From a step that is only looked at there is no next one: the main action leads back to where the group is.
    if (act === 'now' || (act === 'next' && this.evening.looking)) {
      this.evening.looked = null;
      return;
    }
    if (act === 'previous' && this.evening.looking) return;
    if (act === 'begin') return this.#move('start');
    if (act === 'pause') return this.#move(view.clock_runs ? 'pause' : 'resume');
    if (act === 'previous') return previousBlock(view) ? this.#move('previous') : undefined;
    const last = act === 'next' && view.status === 'running' && nextBlock(view) === null;
    if (act === 'harvest' || last) {
      if (await this.#leaveLine()) go({ name: 'harvest', id: this.evening.id });
    } else if (view.status === 'running') await this.#move('next');
  }

  async #move(to: 'start' | 'next' | 'previous' | 'pause' | 'resume'): Promise<void> {
    const leaves = to === 'next' || to === 'previous';
    if (leaves && !(await this.#leaveLine())) return;
    await this.evening.move(to);
  }

  /** What was typed in a step belongs to that step: it is saved before the step is left. False when that failed. */
  async #leaveLine(): Promise<boolean> {
    return this.closed || this.mute || this.desk.text.trim() === '' || this.submit();
  }

  #tellStep(number: number, name: string): void {
    this.said = t('live.foot.entered', { number, name });
  }

  /** What a key does, apart from moving the focus. */
  async key(action: Action): Promise<void> {
    if (action.do === 'mark') await this.mark(action.mark);
    else if (action.do === 'role') this.desk.role = this.ring.keys[action.index] ?? this.desk.role;
    else if (action.do === 'place') {
      const block = this.evening.current;
      if (block && this.waitsFor) this.desk.released = true;
      else if (block) this.desk.wish = otherTarget(block, this.target);
    } else if (action.do !== 'line') await this.act(action.do);
  }
}
