import { expect, test, vi } from 'vitest';

const order: string[] = [];
const answers: { name: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
vi.mock('$lib/platform', () => ({
  platform: {
    rpc: (_: string, { key }: { key: string }) => {
      order.push(key);
      return new Promise((resolve, reject) => answers.push({ name: key, resolve: () => resolve({}), reject }));
    },
  },
}));
const { callInOrder } = await import('./in-order');

const save = (key: string) => callInOrder('draft_save', { key, text: '' });
/** Lets everything that waits for nothing have its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('what is asked later is sent when the earlier has its answer', async () => {
  const both = [save('first'), save('second')];
  await turn();
  expect(order, 'the second waits for the first').toEqual(['first']);
  answers[0]?.resolve();
  await turn();
  expect(order, 'and goes then').toEqual(['first', 'second']);
  answers[1]?.resolve();
  await expect(Promise.all(both), 'both have their answer').resolves.toEqual([{}, {}]);
});

test('what is refused is told and holds up nobody', async () => {
  order.length = answers.length = 0;
  const refused = save('refused');
  const next = save('next');
  await turn();
  answers[0]?.reject({ code: 'too_long', params: {}, ref: '' });
  await expect(refused, 'whoever asked hears it').rejects.toThrow('too_long');
  await turn();
  expect(order).toEqual(['refused', 'next']);
  answers[1]?.resolve();
  await expect(next, 'the next one is carried out').resolves.toEqual({});
});
