import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import Vault from './Vault.svelte';

const asked = vi.hoisted(() => ({ rpc: vi.fn() }));
vi.mock('$lib/platform', () => ({ platform: { rpc: asked.rpc } }));

const KEY = 'age1qm65cuazw8lm8lkt2v5g562neyfw4mzj4jqyfl33pdlvnjaphf2qdr5khu';

beforeEach(() => void asked.rpc.mockReset().mockResolvedValue({}));

/** What the laptop was told to use. */
const saved = () => asked.rpc.mock.calls.filter(([command]) => command === 'vault_save').map(([, given]) => given);

async function fill(name: string, key: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText('Van wie is de kluis?'), { target: { value: name } });
  await fireEvent.input(screen.getByLabelText('Openbare sleutel'), { target: { value: key } });
  await fireEvent.click(screen.getByRole('button', { name: 'Gebruik deze kluis' }));
}

it('is asked for whose it is and for its key, and what that means is told first', async () => {
  render(Vault, { vault: null });
  await fireEvent.click(screen.getByRole('button', { name: 'Voeg een kluis toe' }));
  expect(screen.getByText(/Wie die sleutel heeft, kan de bestanden lezen/)).toBeTruthy();
  await fill('', '');
  await screen.findByText('Vul in van wie de kluis is.');
  await screen.findByText('Plak hier de openbare sleutel.');
  expect(saved()).toEqual([]);
  await fill('Welzijn Noord', KEY);
  await waitFor(() => expect(saved()).toEqual([{ name: 'Welzijn Noord', key: KEY }]));
});

it('says in place that a key is none, and keeps what was typed', async () => {
  asked.rpc.mockRejectedValue({ code: 'not_a_vault_key', params: {}, ref: '' });
  render(Vault, { vault: null });
  await fireEvent.click(screen.getByRole('button', { name: 'Voeg een kluis toe' }));
  await fill('Welzijn Noord', 'AGE-SECRET-KEY-1');
  await screen.findByText(/Die hoort niet op een laptop/);
  expect(screen.getByLabelText('Van wie is de kluis?')).toHaveProperty('value', 'Welzijn Noord');
});

it('is not used any more only when somebody says so twice', async () => {
  render(Vault, { vault: { name: 'Welzijn Noord', key: KEY } });
  await fireEvent.click(screen.getByRole('button', { name: 'Gebruik de kluis niet meer' }));
  expect(asked.rpc).not.toHaveBeenCalledWith('vault_remove', {});
  await fireEvent.click(screen.getByRole('button', { name: 'Gebruik hem niet meer' }));
  await waitFor(() => expect(asked.rpc).toHaveBeenCalledWith('vault_remove', {}));
});
