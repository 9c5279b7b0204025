import { expect, it } from 'vitest';
import { applyAppearance, keepAppearance, recallAppearance, steppedTextPercent } from './appearance';

it('steps the text size by tens and stays between 80 and 200', () => {
  expect(steppedTextPercent(100, 1), 'one step larger').toBe(110);
  expect(steppedTextPercent(100, -1), 'one step smaller').toBe(90);
  expect(steppedTextPercent(200, 1), 'not larger than what every screen was tried at').toBe(200);
  expect(steppedTextPercent(80, -1), 'not smaller than readable').toBe(80);
  expect(steppedTextPercent(104, 1), 'an odd size comes back to the tens').toBe(110);
});

it('puts theme and size on the page', () => {
  const page = document.documentElement;
  applyAppearance({ theme: 'dark', text_percent: 150 });
  expect(page.dataset['theme'], 'a chosen theme is on the page').toBe('dark');
  expect(page.style.getPropertyValue('--text-scale'), 'the size is a factor').toBe('1.5');
  applyAppearance({ theme: 'system', text_percent: 100 });
  expect(page.dataset['theme'], 'the system decides when nothing is chosen').toBeUndefined();
});

it('remembers the look for a start at which nobody can say it', () => {
  const page = document.documentElement;
  keepAppearance({ theme: 'dark', text_percent: 200 });
  recallAppearance();
  expect(page.dataset['theme'], 'dark again').toBe('dark');
  expect(page.style.getPropertyValue('--text-scale'), 'and as large').toBe('2');
  localStorage.setItem('look', 'pink 9000');
  recallAppearance();
  expect(page.dataset['theme'], 'what we never wrote is nothing').toBe('dark');
});
