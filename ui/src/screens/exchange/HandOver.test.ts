import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Colleague, HandoverMade } from '$lib/api/generated';
import { onStick } from './given.fixture';
import HandOver from './HandOver.svelte';

const asked = vi.hoisted(() => ({ rpc: vi.fn() }));
vi.mock('$lib/platform', () => ({ platform: { rpc: asked.rpc, onProgress: async () => () => {} } }));
vi.mock('$lib/state/app.svelte', () => ({ app: { communityId: 'de-hoek' } }));

const sheet: HandoverMade['sheet'] = { path: '/media/anna/STICK/de-hoek.pdf', size_bytes: 40_000 };

const bram: Colleague = {
  key: 'b',
  name: 'Laptop van Bram',
  added_at: '2026-11-01T10:00:00Z',
  removed: false,
  taken_at: null,
  given_at: null,
  equal: false,
  choice: null,
  signed: false,
};
const NOTHING_STAYS = { cases: 0, lessons: 0, ideas: 0, signals: 0 };

/** The laptop: a file for the successor with this drive, and these cases that were discussed in confidence. */
const answers = (drive: string | null, confidence: string[]) => async (command: string) => {
  if (command === 'passphrase_propose') return { words: ['varaan', 'souvenir', 'haring', 'vreugde', 'step'] };
  if (command === 'drive_list') return [];
  if (command === 'give_plan') return { stays: NOTHING_STAYS, in_confidence: confidence };
  if (command === 'handover_make') return { file: { ...onStick, drive }, sheet };
  return {};
};

type Setting = { drive?: string | null; confidence?: string[]; colleagues?: Colleague[] };

async function begin({ drive = null, confidence = [], colleagues = [] }: Setting = {}) {
  asked.rpc.mockImplementation(answers(drive, confidence));
  const rendered = render(HandOver, { colleagues });
  await fireEvent.click(screen.getByRole('button', { name: 'Overdragen' }));
  await screen.findByRole('button', { name: 'Maak bestand en blad' });
  return rendered;
}

async function make(): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name: 'Maak bestand en blad' }));
  await screen.findByText('Het bestand en het blad zijn klaar');
}

/** What the laptop was asked to make. */
const madeWith = () => asked.rpc.mock.calls.find(([command]) => command === 'handover_make')?.[1] as unknown;

beforeEach(() => void asked.rpc.mockReset());

describe('what a successor goes on from', () => {
  it('lets go of the stick before it is pulled out', async () => {
    await begin({ drive: '/dev/sdb1' });
    await make();
    expect(screen.queryByText('Je kunt de stick eruit halen.'), 'not before').toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Stick losmaken' }));
    await screen.findByText('Je kunt de stick eruit halen.');
    expect(asked.rpc).toHaveBeenCalledWith('drive_eject', { key: '/dev/sdb1' });
  });

  it('has no stick to let go of in a folder', async () => {
    await begin();
    await make();
    expect(screen.queryByRole('button', { name: 'Stick losmaken' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Klaar' })).toBeTruthy();
  });

  it('opens with words for somebody without a card', async () => {
    await begin({ colleagues: [bram] });
    await make();
    expect(madeWith()).toMatchObject({ colleague: null, passphrase: 'varaan souvenir haring vreugde step' });
    expect(screen.getByText('varaan souvenir haring vreugde step'), 'told once more').toBeTruthy();
  });

  it('opens without words on the laptop of a colleague', async () => {
    await begin({ colleagues: [bram] });
    await fireEvent.click(screen.getByRole('radio', { name: 'Op Laptop van Bram' }));
    await make();
    expect(madeWith()).toMatchObject({ colleague: 'b', passphrase: null });
    expect(screen.queryByText('De wachtzin:')).toBeNull();
  });

  it('is for nobody who was removed since', async () => {
    const { rerender } = await begin({ colleagues: [bram] });
    await fireEvent.click(screen.getByRole('radio', { name: 'Op Laptop van Bram' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    await rerender({ colleagues: [{ ...bram, removed: true }] });
    await fireEvent.click(screen.getByRole('button', { name: 'Overdragen' }));
    await screen.findByRole('button', { name: 'Maak bestand en blad' });
    await make();
    expect(madeWith()).toMatchObject({ colleague: null });
  });

  it('gives a case that was discussed in confidence only to who signed', async () => {
    const { rerender } = await begin({ confidence: ['DUIF-3'], colleagues: [bram] });
    const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Maak bestand en blad' });
    expect(screen.getByText('Vertrouwelijk besproken: DUIF-3')).toBeTruthy();
    expect(button().disabled, 'nobody signs with words').toBe(true);
    await fireEvent.click(screen.getByRole('radio', { name: 'Op Laptop van Bram' }));
    expect(screen.getByText(/nog niet: Laptop van Bram/)).toBeTruthy();
    expect(button().disabled).toBe(true);
    await rerender({ colleagues: [{ ...bram, signed: true }] });
    expect(screen.queryByText('Vertrouwelijk besproken: DUIF-3')).toBeNull();
    await make();
  });
});
