import { describe, expect, it, vi } from 'vitest';
import { incoming, listenForFiles } from './incoming.svelte';

const said = vi.hoisted(() => ({ file: (_: string) => {}, stopped: vi.fn() }));
vi.mock('$lib/platform', () => ({
  platform: {
    onFile: async (listener: (path: string) => void) => {
      said.file = listener;
      return said.stopped;
    },
    openedFile: async () => '/stick/dubbelklik.kantelbeeld',
  },
}));

describe('a file that comes from outside', () => {
  it('waits until it is let go of, and is noticed each time', async () => {
    const stop = listenForFiles();
    await vi.waitFor(() => expect(incoming.path, 'the program was started with it').toContain('dubbelklik'));
    const before = incoming.arrivals;
    said.file('/stick/gesleept.kantelbeeld');
    said.file('/stick/gesleept.kantelbeeld');
    expect([incoming.path, incoming.arrivals]).toEqual(['/stick/gesleept.kantelbeeld', before + 2]);
    incoming.letGo();
    expect(incoming.path).toBeNull();
    stop();
    await vi.waitFor(() => expect(said.stopped).toHaveBeenCalledOnce());
  });

  it('is not noticed as one when it was chosen on the screen', () => {
    const before = incoming.arrivals;
    incoming.look('/stick/gekozen.kantelbeeld');
    expect([incoming.path, incoming.arrivals]).toEqual(['/stick/gekozen.kantelbeeld', before]);
  });
});
