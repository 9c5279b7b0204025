import { describe, expect, it } from 'vitest';
import { fitOf, parseMinutes, totalMinutes } from './agenda';

describe('the agenda', () => {
  it('adds the minutes of its blocks', () => {
    expect(totalMinutes([{ minutes: 8 }, { minutes: 12 }]), 'both blocks count').toBe(20);
    expect(totalMinutes([]), 'no blocks take no time').toBe(0);
  });

  it('says how it compares with the time that was chosen', () => {
    expect(fitOf(120, 120), 'the same is no news').toEqual({ kind: 'fits' });
    expect(fitOf(125, 120), 'too much is told in minutes').toEqual({ kind: 'longer', minutes: 5 });
    expect(fitOf(110, 120), 'what is left is told in minutes').toEqual({ kind: 'shorter', minutes: 10 });
  });

  it('takes whole minutes that a block can last', () => {
    expect(parseMinutes('15'), 'a usual length').toBe(15);
    for (const typed of ['', '0', '241', '-5', '7.5', 'tien'])
      expect(parseMinutes(typed), `"${typed}" is not a length`).toBeNull();
  });
});
