import { render } from '@testing-library/svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import Check from '@lucide/svelte/icons/check';
import Icon from './Icon.svelte';

const used = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte') || file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)])
    .map((found) => found[1] ?? ''),
);

it('stands in the place of the component of Lucide', () => {
  const { container } = render(Check, { size: '2em' });
  const svg = container.querySelector('svg');
  expect(svg?.getAttribute('width')).toBe('2em');
  expect(svg?.getAttribute('class'), "Lucide's own would name itself").toBeNull();
  expect(svg?.querySelector('path')?.getAttribute('d')).toBe('M20 6 9 17l-5-5');
});

it.each([...used])('draws every part of %s', (name) => {
  const folder = 'node_modules/@lucide/svelte/dist/icons';
  // An older name leads to the file of the newer one.
  const file = /from ".*?([\w-]+)\.svelte"/.exec(readFileSync(`${folder}/${name}.js`, 'utf8'))?.[1];
  const source = readFileSync(`${folder}/${file}.svelte`, 'utf8');
  const icon = JSON.parse(/const iconData = (\{.*\});/.exec(source)?.[1] ?? '');
  const { container } = render(Icon, { icon });
  const drawn = [...container.querySelectorAll('svg > *')].map((part) => [
    part.localName,
    Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])),
  ]);
  expect(drawn).toEqual(icon.node);
});
