/**
 * The pace of an evening: what is left of the step, when it will end, and how far that is from what was promised.
 *
 * The core knows the same arithmetic (`domain::agenda`). It is repeated here because a clock that asks the core every
 * second would keep an old laptop busy; a journey checks that both give the same end.
 */
import type { BlockView, SessionView } from '$lib/api/generated';

/** How much of a step is left, in words for the bar. */
export type Tone = 'calm' | 'short' | 'last';

/** A fifth of the step left: the bar turns amber. */
const SHORT = 1 / 5;
/** A twentieth left: the bar turns terracotta. */
const LAST = 1 / 20;

/** Further from its promised end than this, an evening went on on another day, and the promise says nothing any more. */
const SAME_EVENING_MIN = 12 * 60;

/** What the clock says about the current step and the whole session. */
export type Pace = {
  /** Seconds until the step should be over; negative when it runs over. */
  leftS: number;
  /** Length of the step in seconds, added minutes included. */
  lengthS: number;
  /** Part of the step that is left, from 1 to 0. */
  fraction: number;
  tone: Tone;
  /** When the session will end if every step takes the minutes it still has. */
  expectedEnd: Date;
  /** Minutes later (+) or earlier (-) than the end that was promised, rounded; 0 on another day than that. */
  differenceMin: number;
};

/** Length of a block in seconds, added minutes included. */
export function lengthS(block: BlockView): number {
  return (block.minutes + block.extra_minutes) * 60;
}

/** Seconds spent in a block up to `now`. A clock that jumps back never makes it less than before. */
export function spentS(view: SessionView, block: BlockView, now: Date): number {
  const open = view.clock_runs && view.entered_at !== null && view.current === block.id;
  const visit = open && view.entered_at ? (now.getTime() - Date.parse(view.entered_at)) / 1000 : 0;
  return block.spent_before_s + Math.max(0, visit);
}

/** The pace at `now`, or `null` while the session is not running. */
export function pace(view: SessionView, now: Date): Pace | null {
  const index = view.blocks.findIndex((b) => b.id === view.current);
  const block = view.blocks[index];
  if (view.status !== 'running' || !block) return null;

  const length = lengthS(block);
  const left = length - spentS(view, block, now);
  const after = view.blocks.slice(index + 1).reduce((sum, b) => sum + lengthS(b), 0);
  const expectedEnd = new Date(now.getTime() + (Math.max(0, left) + after) * 1000);
  const promised = view.promised_end === null ? expectedEnd : new Date(view.promised_end);
  const differenceMin = Math.round((expectedEnd.getTime() - promised.getTime()) / 60_000);
  const fraction = length === 0 ? 0 : Math.min(1, Math.max(0, left / length));
  return {
    leftS: left,
    lengthS: length,
    fraction,
    tone: toneOf(fraction),
    expectedEnd,
    differenceMin: Math.abs(differenceMin) < SAME_EVENING_MIN ? differenceMin : 0,
  };
}

/** When a step began, or when it is expected to. */
export type StepTime = { at: Date; expected: boolean };

/**
 * When each step of a running session began for the first time, and when those that still come are expected to begin. A step
 * that was passed over has no time.
 */
export function stepTimes(view: SessionView, now: Date): Map<string, StepTime> {
  const times = new Map<string, StepTime>();
  const index = view.blocks.findIndex((b) => b.id === view.current);
  const current = view.blocks[index];
  let at = now.getTime();
  if (current) at += Math.max(0, lengthS(current) - spentS(view, current, now)) * 1000;
  for (const [place, block] of view.blocks.entries()) {
    if (block.began_at !== null) times.set(block.id, { at: new Date(block.began_at), expected: false });
    else if (current && place > index) times.set(block.id, { at: new Date(at), expected: true });
    if (current && place > index) at += lengthS(block) * 1000;
  }
  return times;
}

/** The tone of a bar with this part left. */
export function toneOf(fraction: number): Tone {
  if (fraction <= LAST) return 'last';
  return fraction <= SHORT ? 'short' : 'calm';
}

/** `+4`, `-2` or an empty text when the session is on time. The minus is a real minus, so that it lines up. */
export function signed(minutes: number): string {
  if (minutes === 0) return '';
  return minutes > 0 ? `+${minutes}` : `\u2212${-minutes}`;
}

/** Minutes and seconds as `4:05`; over time counts up as `+0:30`. */
export function remaining(leftS: number): string {
  const total = Math.abs(leftS < 0 ? Math.floor(leftS) : Math.ceil(leftS));
  const text = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
  return leftS < 0 && total > 0 ? `+${text}` : text;
}
