import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Given } from '$lib/api/generated';
import { onStick } from '../given.fixture';
import GivenFile from './GivenFile.svelte';

const asked = vi.hoisted(() => ({ rpc: vi.fn() }));
vi.mock('$lib/platform', () => ({ platform: { rpc: asked.rpc, onProgress: async () => () => {} } }));

beforeEach(() => void asked.rpc.mockReset());

const show = (changed: Partial<Given> = {}, passphrase: string | null = null) =>
  render(GivenFile, { given: { ...onStick, ...changed }, passphrase });

/** What the filled button says. */
const mainAction = () => document.querySelector('.button.main')?.textContent?.trim();

describe('a file on a stick', () => {
  it('says that the stick can go only when the system let go of it', async () => {
    asked.rpc.mockResolvedValue({});
    show();
    expect(screen.getByText('Het bestand staat op de stick en is gecontroleerd.')).toBeTruthy();
    expect(screen.queryByText('Je kunt de stick eruit halen.'), 'not before').toBeNull();
    expect(mainAction(), 'the stick first').toBe('Stick losmaken');
    await fireEvent.click(screen.getByRole('button', { name: 'Stick losmaken' }));
    await screen.findByText('Je kunt de stick eruit halen.');
    expect(mainAction()).toBe('Klaar');
    expect(asked.rpc).toHaveBeenCalledWith('drive_eject', { key: '/dev/sdb1' });
    expect(screen.queryByRole('button', { name: 'Toon in map' }), 'there is no folder any more').toBeNull();
  });

  it('says what to do when the system does not let go of it', async () => {
    asked.rpc.mockRejectedValue({ code: 'not_ejected', params: {}, ref: '' });
    show();
    await fireEvent.click(screen.getByRole('button', { name: 'Stick losmaken' }));
    await screen.findByText('De stick kan hier niet losgemaakt worden');
    expect(screen.queryByText('Je kunt de stick eruit halen.')).toBeNull();
    expect(mainAction(), 'nobody is kept here by it').toBe('Klaar');
    await fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    await waitFor(() => expect(asked.rpc).toHaveBeenCalledTimes(2));
  });
});

describe('a file in a folder', () => {
  it('has no stick to let go of', () => {
    show({ drive: null });
    expect(screen.getByText('Het bestand staat in de map en is gecontroleerd.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stick losmaken' })).toBeNull();
  });

  it('tells the words once more when it opens with words', () => {
    show({ drive: null }, 'varaan souvenir haring vreugde step');
    expect(screen.getByTestId('words').textContent).toBe('varaan souvenir haring vreugde step');
  });
});
