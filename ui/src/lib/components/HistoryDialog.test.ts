import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import HistoryDialog from './HistoryDialog.svelte';
import type { Told } from './history';

vi.mock('$lib/platform', () => ({ platform: {} }));

// The test page draws no dialogs of its own.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true;
  };
});

const version = (edit: string, text: string, more: Partial<Told> = {}): Told => ({
  edit,
  at: '2026-11-21T15:42:00',
  own: true,
  current: false,
  text,
  ...more,
});

function show(versions: Told[]) {
  const onback = vi.fn();
  render(HistoryDialog, { open: true, versions, onback, erase: () => Promise.resolve() });
  return onback;
}

describe('the versions of a field', () => {
  it('stand oldest first, with who and when, and which one stands now', () => {
    show([version('a', 'eerst'), version('b', 'toen', { own: false }), version('c', '', { current: true })]);
    const told = screen.getAllByRole('listitem', { hidden: true }).map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(told[0]).toContain('zaterdag 21 november');
    expect(told[0]).toContain('15:42, op deze laptop');
    expect(told[1], 'a colleague wrote this').toContain('op een andere laptop');
    expect(told[2], 'an empty field was empty on purpose').toContain('leeg');
    expect(told[2]).toContain('staat er nu');
  });

  it('come back one by one, except the one that stands and one that was removed', async () => {
    const onback = show([
      version('a', 'eerst', { speaker: 'Wijkagent', place: 'van buiten' }),
      version('b', 'eerst', { removed: true }),
      version('c', 'nu', { current: true }),
    ]);
    const buttons = screen.getAllByRole('button', { name: /^Zet deze terug/, hidden: true });
    expect(buttons, 'there is one to go back to').toHaveLength(1);
    await fireEvent.click(buttons[0] as HTMLElement);
    expect(onback).toHaveBeenCalledWith(expect.objectContaining({ edit: 'a', text: 'eerst' }));
  });

  it('say so when there is only one', () => {
    show([version('a', 'altijd zo', { current: true })]);
    expect(screen.getByText('Dit is nooit veranderd.')).toBeTruthy();
  });
});
