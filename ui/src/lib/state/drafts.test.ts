import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const sent: { cmd: string; payload: unknown }[] = [];
vi.mock('$lib/platform', () => ({
  platform: {
    rpc: async (cmd: string, payload: unknown) => {
      sent.push({ cmd, payload });
      return cmd === 'draft_list'
        ? [
            { key: 'line:1', text: 'half' },
            { key: 'line:10', text: 'other' },
          ]
        : {};
    },
  },
}));
const { drafts } = await import('./drafts');

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('half-typed text', () => {
  it('is written although somebody types without a pause', async () => {
    for (let letter = 1; letter <= 10; letter += 1) {
      drafts.keep('line:1', 'x'.repeat(letter));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length, 'the timer is not wound up again by each letter').toBeGreaterThanOrEqual(2);
  });

  it('is written once with its newest text', async () => {
    drafts.keep('line:1', 'h');
    drafts.keep('line:1', 'ha');
    await drafts.flush();
    expect(sent, 'only the newest matters').toEqual([{ cmd: 'draft_save', payload: { key: 'line:1', text: 'ha' } }]);
  });

  it('keeps the page busy until it is written', async () => {
    drafts.keep('line:1', 'ha');
    expect(document.body.dataset['state'], 'the text is on the screen alone').toBe('busy');
    await drafts.flush();
    await vi.runAllTimersAsync();
    expect(document.body.dataset['state'], 'the text is in the store').toBe('idle');
  });

  it('does not come back after it was forgotten', async () => {
    drafts.keep('line:1', 'ha');
    await drafts.forget('line:1');
    await vi.runAllTimersAsync();
    expect(sent, 'the waiting text is dropped, not written after all').toEqual([
      { cmd: 'draft_save', payload: { key: 'line:1', text: '' } },
    ]);
  });

  it('is recalled by its whole key', async () => {
    expect(await drafts.recall('line:1'), 'a longer key is another field').toBe('half');
    expect(await drafts.recall('line:'), 'a prefix is no field').toBeNull();
  });
});
