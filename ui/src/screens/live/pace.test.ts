import { describe, expect, test } from 'vitest';
import { block, evening } from './evening.fixture';
import { pace, remaining, signed, stepTimes, toneOf } from './pace';

const at = (clock: string) => new Date(`2026-11-21T${clock}Z`);

describe('the pace of an evening', () => {
  test('an evening that keeps its minutes ends when it was promised', () => {
    const now = pace(evening(), at('20:04:00'));
    expect(now?.leftS, 'six of ten minutes are left').toBe(360);
    expect(now?.expectedEnd, 'six minutes and one step of ten').toEqual(at('20:20:00'));
    expect(now?.differenceMin, 'nothing moved').toBe(0);
  });

  test('a step that runs over moves the end by every minute', () => {
    const now = pace(evening(), at('20:14:00'));
    expect(now?.leftS, 'four minutes over').toBe(-240);
    expect(now?.differenceMin, 'the end moved by four minutes').toBe(4);
    expect(now?.fraction, 'a bar is never less than empty').toBe(0);
  });

  test('a step that is left early brings the end forward', () => {
    const view = evening({
      current: 'b3',
      entered_at: '2026-11-21T20:03:00Z',
      blocks: [block('b1'), block('b2', { spent_before_s: 180 }), block('b3')],
    });
    expect(pace(view, at('20:03:00'))?.differenceMin, 'seven minutes were saved').toBe(-7);
  });

  test('while paused the step stands still and the end moves with the clock', () => {
    const paused = evening({
      clock_runs: false,
      entered_at: null,
      blocks: [block('b1'), block('b2', { spent_before_s: 240 }), block('b3')],
    });
    expect(pace(paused, at('20:04:00'))?.leftS, 'six minutes left when the pause began').toBe(360);
    expect(pace(paused, at('20:09:00'))?.leftS, 'still six minutes left').toBe(360);
    expect(pace(paused, at('20:09:00'))?.differenceMin, 'five minutes of pause are five minutes later').toBe(5);
  });

  test('an evening that goes on a week later is not a week too late', () => {
    const now = pace(evening({ clock_runs: false, entered_at: null }), new Date('2026-11-28T20:00:00Z'));
    expect(now?.differenceMin, 'the promise was for another day').toBe(0);
  });

  test('added minutes count for the bar and for the end', () => {
    const view = evening({ blocks: [block('b1'), block('b2', { extra_minutes: 5 }), block('b3')] });
    const now = pace(view, at('20:00:00'));
    expect(now?.lengthS, 'ten planned and five added').toBe(900);
    expect(now?.differenceMin, 'the added minutes move the end').toBe(5);
  });

  test('a clock that jumps back does not give minutes away', () => {
    expect(pace(evening(), at('19:30:00'))?.leftS, 'a visit of minus half an hour counts as none').toBe(600);
  });

  test('there is no pace before the start and after the end', () => {
    expect(pace(evening({ status: 'planned', current: null }), at('20:00:00')), 'not begun').toBeNull();
    expect(pace(evening({ status: 'finished' }), at('20:00:00')), 'closed').toBeNull();
  });

  test('the bar turns amber at a fifth and terracotta at a twentieth', () => {
    expect(toneOf(0.21)).toBe('calm');
    expect(toneOf(0.2), 'a fifth left').toBe('short');
    expect(toneOf(0.051)).toBe('short');
    expect(toneOf(0.05), 'a twentieth left').toBe('last');
  });

  test('minutes are written with their sign, seconds as a clock', () => {
    expect([signed(4), signed(-2), signed(0)]).toEqual(['+4', '\u22122', '']);
    expect([remaining(245), remaining(59.2), remaining(0), remaining(-30)]).toEqual(['4:05', '1:00', '0:00', '+0:30']);
  });
});

test('steps behind keep the time at which they really began, and those ahead follow the clock', () => {
  const view = evening({ blocks: [...evening().blocks.slice(0, 2), block('b3'), block('b4')] });
  const times = stepTimes(view, new Date('2026-11-21T20:04:00Z'));
  expect(times.get('b1'), 'really began').toEqual({ at: new Date('2026-11-21T19:50:00Z'), expected: false });
  expect(times.get('b2')).toEqual({ at: new Date('2026-11-21T20:00:00Z'), expected: false });
  expect(times.get('b3'), 'after the six minutes that are left').toEqual({
    at: new Date('2026-11-21T20:10:00Z'),
    expected: true,
  });
  expect(times.get('b4')?.at, 'and ten minutes later').toEqual(new Date('2026-11-21T20:20:00Z'));
});

test('a step that was passed over has no time, and one that runs over moves what comes', () => {
  const blocks = [block('b1'), block('b2', { visited: true, began_at: '2026-11-21T20:00:00Z' }), block('b3')];
  const times = stepTimes(evening({ blocks }), new Date('2026-11-21T20:15:00Z'));
  expect(times.has('b1'), 'nobody was there').toBe(false);
  expect(times.get('b3')?.at, 'it can begin now').toEqual(new Date('2026-11-21T20:15:00Z'));
});
