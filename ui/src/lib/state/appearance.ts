import type { Settings } from '$lib/api/generated';

/** The least and the most that text can be sized to, in percent, and the step of Ctrl +. */
export const TEXT_PERCENT = { min: 80, max: 200, step: 10 };

/** The text size that Ctrl + or Ctrl - leads to. */
export function steppedTextPercent(now: number, direction: 1 | -1): number {
  const next = Math.round(now / TEXT_PERCENT.step + direction) * TEXT_PERCENT.step;
  return Math.min(TEXT_PERCENT.max, Math.max(TEXT_PERCENT.min, next));
}

/** Puts colours on the page. */
export function applyTheme(theme: Settings['theme']): void {
  const page = document.documentElement;
  if (theme === 'system') delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
}

/** Where the look is kept for a start at which the core does not answer. It says nothing of anybody. */
const LOOK = 'look';

/** Puts the look of the last time on the page, when the core does not say what was chosen. */
export function recallAppearance(): void {
  const [theme, percent] = localStorage.getItem(LOOK)?.split(' ') ?? [];
  if (theme !== 'light' && theme !== 'dark' && theme !== 'system') return;
  const text_percent = Math.min(TEXT_PERCENT.max, Math.max(TEXT_PERCENT.min, Number(percent) || 100));
  applyAppearance({ theme, text_percent });
}

/** Keeps the look for such a start. The storage of the page is slow to open, so it waits until the first screen is there. */
export function keepAppearance({ theme, text_percent }: Pick<Settings, 'theme' | 'text_percent'>): void {
  localStorage.setItem(LOOK, `${theme} ${text_percent}`);
}

/** Puts colours and text size on the page. */
export function applyAppearance({ theme, text_percent }: Pick<Settings, 'theme' | 'text_percent'>): void {
  applyTheme(theme);
  document.documentElement.style.setProperty('--text-scale', String(text_percent / 100));
}
