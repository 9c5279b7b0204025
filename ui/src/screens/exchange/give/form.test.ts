import { expect, it, vi } from 'vitest';
import { GiveForm } from './form.svelte';

const asked = vi.hoisted(() => ({ answers: [] as ((enough: boolean) => void)[] }));
vi.mock('$lib/platform', () => ({
  platform: {
    rpc: () => new Promise((resolve) => asked.answers.push((enough) => resolve({ score: enough ? 4 : 1, enough }))),
  },
}));

it('waits for what is said of the last letter before a file is made', async () => {
  const form = new GiveForm();
  form.way = 'words';
  form.passphrase = 'varaan souvenir haring vreugde step';
  const first = form.rate();
  asked.answers.shift()?.(true);
  await first;

  form.passphrase = 'welkom';
  const typing = form.rate();
  const ready = form.isReady();
  while (asked.answers.length > 0) asked.answers.shift()?.(false);
  await typing;
  expect(await ready, 'the words that were strong are not there any more').toBe(false);
  expect(form.missing.map(({ part }) => part)).toEqual(['passphrase']);
});
