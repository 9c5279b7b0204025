import { expect, it, vi } from 'vitest';

it('asks early what the first screen asks, and what is asked again is asked anew', async () => {
  const asked: [string, unknown][] = [];
  const invoke = async (_: string, args: { cmd: string; payload: unknown }) => {
    asked.push([args.cmd, args.payload]);
    return {
      app: { stage: 'first_start', settings: { language: 'nl', theme: 'light', text_percent: 100 } },
      opened: null,
    };
  };
  vi.stubGlobal('__TAURI_INTERNALS__', { invoke, transformCallback: () => 0 });
  await import('./ask');
  expect(asked, 'before anything else is there').toHaveLength(1);
  const { app, firstScreen } = await import('$lib/state/app.svelte');
  await firstScreen();
  expect(app.state?.stage, 'the early answer was taken').toBe('first_start');
  expect(asked, 'and not asked once more').toHaveLength(1);
  await firstScreen();
  expect(asked, 'an answer is new only once').toEqual([asked[0], asked[0]]);
});
