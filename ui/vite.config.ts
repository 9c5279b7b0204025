import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** All but what sets a page going, and what only the room's window shows. */
const ofFirstScreen = (id: string) => !/\.html|\/src\/(ask|main)\.ts|\/src\/beamer\//.test(id);

/** The icons of Lucide are drawn by our own component, which says why. */
const ownIcon: Plugin = {
  name: 'own-icon',
  enforce: 'pre',
  resolveId: (asked, importer) =>
    asked === '../Icon.svelte' && importer?.includes('/@lucide/svelte/')
      ? here('src/lib/components/Icon.svelte')
      : null,
};

/** A script with one curly quote in it takes the engine twice the memory: it then keeps all of it in signs of two bytes. */
const narrow: Plugin = {
  name: 'narrow',
  // The last of all steps: what makes the script small writes such signs out.
  generateBundle(_, files) {
    const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const file of Object.values(files))
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\xff]/g, escaped);
  },
};

export default defineConfig({
  plugins: [ownIcon, narrow, svelte(), svelteTesting()],
  // Relative, so that the pages also open from Tauri's own protocol and from the test bridge.
  base: './',
  resolve: { alias: { $lib: here('src/lib') } },
  // The catalogues and the fonts live in assets/, which the screen shares with the paper.
  server: { fs: { allow: ['..'] } },
  build: {
    // The oldest engine we ship to: WebKitGTK 2.44, which knows light-dark() and container queries.
    target: 'safari17.5',
    // The CSP has no room for data: scripts or fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What asks for the first screen is a file of its own, which index.html names: it must be there before the rest.
      input: { main: here('index.html'), beamer: here('beamer.html'), ask: here('src/ask.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'ask' ? 'assets/ask.js' : 'assets/[name]-[hash].js'),
        // What the first screen needs is one file: the desktop's own protocol takes some milliseconds for each.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: ofFirstScreen }] },
      },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
});
