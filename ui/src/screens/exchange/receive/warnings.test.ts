import { describe, expect, it } from 'vitest';
import type { BundlePreview } from '$lib/api/generated';
import { bringsNothing, mayBeTaken, warningsOf } from './warnings';

const counts = { new: 0, changed: 0, in_conflict: 0, erased: 0, known: 0 };
const plain: BundlePreview = {
  needs_passphrase: false,
  id: 'a',
  signer: 'colleague',
  from: 'Laptop van de Brink',
  card: null,
  made_at: '2026-11-21T15:42:00Z',
  purpose: '',
  expired_on: null,
  community: 'De Hoek',
  new_group: false,
  selection: 'group',
  counts,
  scopes: [],
  refused: 0,
  passed_over: 0,
  unshared_lost: 0,
  taken_at: null,
  not_shown: 0,
};
const now = new Date(2026, 10, 22);

describe('what to know of a file', () => {
  it('is nothing when there is nothing to say', () => {
    expect(warningsOf(plain, now)).toEqual([]);
  });

  it('names the cases that are erased, and counts what has no name', () => {
    const erased = (title: string | null) => ({
      title,
      code: null,
      is_group: false,
      erased: true,
      counts: { ...counts, erased: 1 },
    });
    const scopes = [erased('De stille trap'), erased('De dichte gordijnen'), erased(null)];
    const told = warningsOf({ ...plain, scopes, counts: { ...counts, erased: 5 } }, now);
    expect(told.map(({ tone }) => tone)).toEqual(['risk', 'risk']);
    expect(told[0]?.words).toContain('‘De stille trap’, ‘De dichte gordijnen’');
    expect(told[1]?.words).toContain('2 teksten');
  });

  it('says nothing of what was erased in a group before it came here', () => {
    expect(warningsOf({ ...plain, new_group: true, counts: { ...counts, erased: 5 } }, now)).toEqual([]);
  });

  it('begins with what is lost for good, which alone is told as a risk', () => {
    const told = warningsOf(
      {
        ...plain,
        unshared_lost: 2,
        expired_on: '2026-11-20',
        taken_at: '2026-11-21T18:00:00Z',
        refused: 1,
        passed_over: 3,
        not_shown: 1,
        counts: { ...counts, in_conflict: 1 },
      },
      now,
    );
    expect(told.map(({ tone }) => tone)).toEqual(['risk', 'attention', 'calm', 'calm', 'calm', 'calm', 'calm']);
    expect(told[0]?.words).toContain('2 wijzigingen deed die niemand anders heeft');
    expect(told[1]?.words).toContain('20 november 2026');
  });
});

describe('whether a file brings anything', () => {
  it('does not look at what is here already', () => {
    expect(bringsNothing({ ...plain, counts: { ...counts, known: 400 } })).toBe(true);
    expect(bringsNothing({ ...plain, counts: { ...counts, erased: 1 } })).toBe(false);
  });
});

describe('whether it may be taken over', () => {
  it.each([
    ['colleague', false, true],
    ['own', false, true],
    ['unknown', false, false],
    ['removed', false, false],
    ['unknown', true, true],
    ['removed', true, true],
  ] as const)('%s, with words: %s', (signer, byWords, may) => {
    expect(mayBeTaken({ ...plain, signer }, byWords)).toBe(may);
  });
});
