import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '$lib/api/generated';

vi.mock('$lib/platform', () => ({ platform: {} }));

type Problems = typeof import('./problems.svelte');
let told: Problems;
let failure: (code: ErrorCode) => Error;

// Each test begins with a page that has told nothing yet.
beforeEach(async () => {
  vi.resetModules();
  const { AppFailure } = await import('$lib/api/client');
  failure = (code) => new AppFailure({ code, params: {}, ref: '' });
  told = await import('./problems.svelte');
});

describe('what went wrong', () => {
  it('is told until the next thing goes well', async () => {
    told.tell(failure('disk_full'));
    expect(told.problems.shown?.code).toBe('disk_full');
    await told.attempt(async () => 'fine');
    expect(told.problems.shown).toBeNull();
  });

  it('stays told when it is damage of the store', async () => {
    told.tellDamage();
    await told.attempt(async () => 'fine');
    told.problems.dismiss();
    expect(told.problems.lasting?.code, 'reading goes well, and the store is damaged all the same').toBe(
      'store_damaged',
    );
  });

  it('is told once when a change of a damaged store is refused', () => {
    told.tell(failure('store_damaged'));
    told.tellDamage();
    told.tell(failure('store_damaged'));
    expect(told.problems.shown, 'the same sentence stands there already').toBeNull();
    told.tell(failure('too_long'));
    expect(told.problems.shown?.code, 'another one does not').toBe('too_long');
  });
});
