import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFailure } from '$lib/api/client';
import { LongWork } from './long-work.svelte';
import { problems } from './problems.svelte';

const said = vi.hoisted(() => ({ progress: (_: number) => {}, stopped: vi.fn() }));
vi.mock('$lib/platform', () => ({
  platform: {
    onProgress: async (listener: (bytes: number) => void) => {
      said.progress = listener;
      return said.stopped;
    },
    rpc: async () => ({}),
  },
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('long work', () => {
  it('says nothing of itself as long as nobody has time to wonder', async () => {
    const work = new LongWork();
    const answer = work.do(async () => 'klaar');
    expect([work.running, work.slow]).toEqual([true, false]);
    expect(await answer).toBe('klaar');
    await vi.advanceTimersByTimeAsync(5000);
    expect([work.running, work.slow], 'nor when it is done').toEqual([false, false]);
  });

  it('shows how far it is when it takes long, and stops listening afterwards', async () => {
    const work = new LongWork();
    let finish = () => {};
    const answer = work.do(() => new Promise<void>((resolve) => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(1000);
    expect(work.slow).toBe(true);
    said.progress(3_000_000);
    expect(work.bytes).toBe(3_000_000);
    finish();
    await answer;
    expect(work.slow).toBe(false);
    expect(said.stopped).toHaveBeenCalledOnce();
  });

  it('keeps why it failed for the screen, and tells the frame what is no error of the core', async () => {
    const work = new LongWork();
    const failure = { code: 'stick_gone', params: {}, ref: '' } as const;
    expect(await work.do(() => Promise.reject(new AppFailure(failure)))).toBeUndefined();
    expect(work.failure).toEqual(failure);
    expect(problems.shown, 'told in place').toBeNull();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await work.do(() => Promise.reject(new Error('of ours')));
    expect(work.failure, 'the old one is gone').toBeNull();
    expect(problems.shown?.code).toBe('unexpected');
  });

  it('does one thing at a time', async () => {
    const work = new LongWork();
    const first = work.do(async () => 1);
    expect(await work.do(async () => 2)).toBeUndefined();
    expect(await first).toBe(1);
  });
});
