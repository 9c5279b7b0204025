import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drive } from '$lib/api/generated';
import { GiveForm } from './form.svelte';
import Where from './Where.svelte';

const asked = vi.hoisted(() => ({ drives: [] as unknown[], folder: undefined as string | null | undefined }));
vi.mock('$lib/platform', () => ({
  platform: { rpc: async () => asked.drives, pickFolder: async () => asked.folder },
}));

const stick: Drive = {
  key: '/dev/sdb1',
  name: 'STICK VAN ANNA',
  path: '/media/anna/STICK',
  free_bytes: 8_100_000_000,
  read_only: false,
};

async function show(drives: Drive[]) {
  asked.drives = drives;
  const form = new GiveForm();
  await form.lookForDrives();
  render(Where, { form });
  return form;
}

beforeEach(() => (asked.folder = undefined));

describe('where a file goes', () => {
  it('is a stick by its name, with the room that is left', async () => {
    const form = await show([stick]);
    expect(screen.getByText('nog 8,1 GB vrij')).toBeTruthy();
    expect(screen.getByRole('radio', { name: /Op de stick STICK VAN ANNA/ })).toHaveProperty('checked', true);
    expect(form.place).toBe('drive /dev/sdb1');
  });

  it('is no stick on which nothing can be written', async () => {
    const form = await show([{ ...stick, read_only: true }]);
    expect(screen.getByRole('radio', { name: /hierop kan niets geschreven worden/ })).toHaveProperty('disabled', true);
    expect(form.place).toBe('documents');
  });

  it('is the documents again when the stick was pulled out', async () => {
    const form = await show([stick]);
    asked.drives = [];
    await fireEvent.click(screen.getByRole('button', { name: 'Kijk opnieuw naar sticks' }));
    await screen.findByText(/We zien geen stick/);
    expect(form.place).toBe('documents');
  });

  it('stays a folder that was picked, also when a stick comes', async () => {
    asked.folder = '/elders';
    const form = await show([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Kies een map' }));
    await screen.findByText('/elders');
    asked.drives = [stick];
    await fireEvent.click(screen.getByRole('button', { name: 'Kijk opnieuw naar sticks' }));
    await screen.findByText('nog 8,1 GB vrij');
    expect([form.place, form.picked]).toEqual(['other', '/elders']);
  });

  it('is not changed when somebody cancels', async () => {
    const form = await show([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Kies een map' }));
    expect([form.place, form.picked]).toEqual(['documents', null]);
  });
});
