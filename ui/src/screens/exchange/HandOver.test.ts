import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Given, HandoverMade } from '$lib/api/generated';
import HandOver from './HandOver.svelte';

const asked = vi.hoisted(() => ({ rpc: vi.fn() }));
vi.mock('$lib/platform', () => ({ platform: { rpc: asked.rpc, onProgress: async () => () => {} } }));
vi.mock('$lib/state/app.svelte', () => ({ app: { communityId: 'de-hoek' } }));

const file: Given = {
  path: '/media/anna/STICK/de-hoek.kantelbeeld',
  folder: '/media/anna/STICK',
  file_name: 'de-hoek.kantelbeeld',
  size_bytes: 1_300_000,
  cleaned_up: 0,
  drive: '/dev/sdb1',
};
const sheet: HandoverMade['sheet'] = { path: '/media/anna/STICK/de-hoek.pdf', size_bytes: 40_000 };

/** The laptop: one stick, and a file for the successor with this drive. */
const answers = (drive: string | null) => async (command: string) => {
  if (command === 'passphrase_propose') return { words: ['varaan', 'souvenir', 'haring', 'vreugde', 'step'] };
  if (command === 'drive_list') return [];
  if (command === 'give_plan') return { stays: { cases: 0, lessons: 0, ideas: 0, signals: 0 } };
  if (command === 'handover_make') return { file: { ...file, drive }, sheet };
  return {};
};

async function make(drive: string | null): Promise<void> {
  asked.rpc.mockImplementation(answers(drive));
  render(HandOver);
  await fireEvent.click(screen.getByRole('button', { name: 'Overdragen' }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Maak bestand en blad' }));
  await screen.findByText('Het bestand en het blad zijn klaar');
}

beforeEach(() => void asked.rpc.mockReset());

describe('what a successor goes on from', () => {
  it('lets go of the stick before it is pulled out', async () => {
    await make('/dev/sdb1');
    expect(screen.queryByText('Je kunt de stick eruit halen.'), 'not before').toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Stick losmaken' }));
    await screen.findByText('Je kunt de stick eruit halen.');
    expect(asked.rpc).toHaveBeenCalledWith('drive_eject', { key: '/dev/sdb1' });
  });

  it('has no stick to let go of in a folder', async () => {
    await make(null);
    expect(screen.queryByRole('button', { name: 'Stick losmaken' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Klaar' })).toBeTruthy();
  });
});
