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

/** Puts colours and text size on the page. */
export function applyAppearance({ theme, text_percent }: Pick<Settings, 'theme' | 'text_percent'>): void {
  applyTheme(theme);
  document.documentElement.style.setProperty('--text-scale', String(text_percent / 100));
}
