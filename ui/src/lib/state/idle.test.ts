import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from './idle';

const MINUTE_MS = 60_000;
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('locks once nobody touched the laptop for so long', () => {
  const then = vi.fn();
  const stop = whenIdle(15, then);
  vi.advanceTimersByTime(15 * MINUTE_MS - 1);
  expect(then, 'a moment too early').not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then, 'the time is over').toHaveBeenCalledOnce();
  stop();
});

it.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('begins anew at a %s', (sign) => {
  const then = vi.fn();
  const stop = whenIdle(15, then);
  vi.advanceTimersByTime(14 * MINUTE_MS);
  dispatchEvent(new Event(sign));
  vi.advanceTimersByTime(14 * MINUTE_MS);
  expect(then, 'somebody is there').not.toHaveBeenCalled();
  stop();
});

it('stays quiet after it was stopped', () => {
  const then = vi.fn();
  whenIdle(15, then)();
  dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(then, 'a locked store is not locked again').not.toHaveBeenCalled();
});
