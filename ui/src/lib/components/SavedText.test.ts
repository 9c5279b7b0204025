import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = vi.hoisted(() => ({ drafts: new Map<string, string>() }));
vi.mock('$lib/platform', () => ({
  platform: {
    rpc: async (cmd: string, payload: { key: string; text: string }) => {
      if (cmd === 'draft_list') return [...kept.drafts].map(([key, text]) => ({ key, text }));
      if (payload.text === '') kept.drafts.delete(payload.key);
      else kept.drafts.set(payload.key, payload.text);
      return {};
    },
  },
}));
const { AppFailure } = await import('$lib/api/client');
const { default: SavedText } = await import('./SavedText.svelte');

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Plek');
const settled = () => vi.waitFor(() => expect(document.body.dataset['state']).not.toBe('busy'));

beforeEach(() => kept.drafts.clear());

describe('a field that saves itself', () => {
  it('saves on leaving, once, and only when something changed', async () => {
    const save = vi.fn(async () => {});
    render(SavedText, { label: 'Plek', value: 'De Hoek', save });
    await fireEvent.blur(field());
    expect(save, 'nothing was typed').not.toHaveBeenCalled();
    await fireEvent.input(field(), { target: { value: 'De Brug' } });
    await fireEvent.blur(field());
    await fireEvent.blur(field());
    expect(save.mock.calls, 'the second leaving has nothing new').toEqual([['De Brug']]);
  });

  it('saves a line on Enter, and a text of several lines only on leaving', async () => {
    const save = vi.fn(async () => {});
    const shown = render(SavedText, { label: 'Plek', value: '', save });
    await fireEvent.input(field(), { target: { value: 'De Brug' } });
    expect(await fireEvent.keyDown(field(), { key: 'Enter' }), 'Enter makes no second line').toBe(false);
    expect(save.mock.calls, 'Enter is done').toEqual([['De Brug']]);
    shown.unmount();
    render(SavedText, { label: 'Plek', value: '', rows: 3, save });
    await fireEvent.input(field(), { target: { value: 'De Kas' } });
    expect(await fireEvent.keyDown(field(), { key: 'Enter' }), 'here Enter is a new line').toBe(true);
    expect(save, 'and saves nothing yet').toHaveBeenCalledOnce();
  });

  it('takes a line end that is pasted into a line for a space', async () => {
    render(SavedText, { label: 'Plek', value: '', save: async () => {} });
    await fireEvent.input(field(), { target: { value: 'De Brug\n  op zolder' } });
    await tick();
    expect(field().value, 'words do not grow together').toBe('De Brug op zolder');
  });

  it('brings back the half sentence that was left behind', async () => {
    kept.drafts.set('place', 'De Br');
    render(SavedText, { label: 'Plek', value: 'De Hoek', save: async () => {}, draftKey: 'place' });
    await settled();
    expect(field().value, 'the draft is newer than what was saved').toBe('De Br');
    expect(field().dataset['unsaved'], 'and it still has to be saved').toBe('true');
  });

  it('forgets the draft once the text is saved', async () => {
    kept.drafts.set('place', 'De Br');
    render(SavedText, { label: 'Plek', value: 'De Hoek', save: async () => {}, draftKey: 'place' });
    await settled();
    await fireEvent.blur(field());
    await settled();
    expect(kept.drafts.size, 'what is saved need not be kept twice').toBe(0);
  });

  it('follows the store, unless something newer is being typed', async () => {
    const shown = render(SavedText, { label: 'Plek', value: 'De Hoek', save: async () => {} });
    await shown.rerender({ value: 'De Brug' });
    expect(field().value, 'undo changed the store').toBe('De Brug');
    await fireEvent.input(field(), { target: { value: 'De Kas' } });
    await shown.rerender({ value: 'De Hoek' });
    expect(field().value, 'typing is not overwritten').toBe('De Kas');
  });

  it('says at the field that a text is too long, and keeps the text', async () => {
    const refuse = async () => {
      throw new AppFailure({ code: 'too_long', params: { max: '200' }, ref: 'A1' });
    };
    render(SavedText, { label: 'Plek', value: '', save: refuse });
    await fireEvent.input(field(), { target: { value: 'te lang' } });
    await fireEvent.blur(field());
    await tick();
    expect(screen.getByText(/200/), 'the limit is told').toBeTruthy();
    expect(field().value, 'nothing is lost').toBe('te lang');
    expect(field().getAttribute('aria-invalid'), 'screen readers hear it too').toBe('true');
  });
});
