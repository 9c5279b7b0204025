import { describe, expect, it } from 'vitest';
import { countsIn } from './counts';
import { sizeOf } from './size';

describe('a size', () => {
  it.each([
    [0, 'minder dan 1 kB'],
    [3_400, '3 kB'],
    [999_999, '1.000 kB'],
    [1_300_000, '1,3 MB'],
    [31_900_000_000, '31,9 GB'],
  ])('of %d bytes is %s', (bytes, words) => expect(sizeOf(bytes)).toBe(words));
});

describe('what came in', () => {
  it('leaves out what there is none of', () => {
    const none = { new: 0, changed: 0, in_conflict: 0, erased: 0, known: 9 };
    expect(countsIn(none)).toBe('niets nieuws');
    expect(countsIn({ ...none, new: 1, erased: 2 })).toBe('1 nieuw onderdeel, 2 gewist');
  });
});
