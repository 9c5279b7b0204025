import { expect, it, vi } from 'vitest';

const program = vi.hoisted(() => ({ asked: 0, answer: (_: object[]) => {} }));
vi.mock('@tauri-apps/api/core', () => ({
  invoke: () => {
    program.asked += 1;
    return new Promise((resolve) => (program.answer = resolve));
  },
}));

it('asks once for all who listen, tells each what is theirs, and asks again', async () => {
  const { listen } = await import('./letters');
  const [bytes, paths]: [number[], string[]] = [[], []];
  await listen('progress', (letter) => bytes.push(letter.bytes));
  const stop = await listen('file', ({ path }) => paths.push(path));
  expect(program.asked, 'one question waits').toBe(1);

  program.answer([{ what: 'progress', bytes: 7 }, { what: 'file', path: '/a.kantelbeeld' }, { what: 'newer' }]);
  await vi.waitFor(() => expect(program.asked, 'and then the next').toBe(2));
  expect([bytes, paths], 'what nobody listens to is passed over').toEqual([[7], ['/a.kantelbeeld']]);

  stop();
  program.answer([{ what: 'file', path: '/b.kantelbeeld' }]);
  await vi.waitFor(() => expect(program.asked).toBe(3));
  expect(paths, 'who stopped hears no more').toHaveLength(1);
});
