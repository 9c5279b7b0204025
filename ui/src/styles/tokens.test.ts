// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const SIDES = ['light', 'dark'] as const;

/** Reads `--name: light-dark(#light, #dark)`. */
function colour(name: string, side: (typeof SIDES)[number]): string {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!found) throw new Error(`no colour ${name}`);
  return found[side === 'light' ? 1 : 2] ?? '';
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'card', 'hollow'];
const MEANINGS = ['tilt', 'learning', 'rule', 'kept', 'risk'];

const TEXT_PAIRS = [
  ...['ink', 'quiet', 'action', 'action-strong', ...MEANINGS].flatMap((text) => GROUNDS.map((on) => [text, on])),
  ...MEANINGS.flatMap((meaning) => [
    [meaning, `${meaning}-wash`],
    ['ink', `${meaning}-wash`],
    ['quiet', `${meaning}-wash`],
  ]),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['action', 'action-wash'],
  ['ink', 'action-wash'],
  ['quiet', 'action-wash'],
] as [string, string][];

describe.each(SIDES)('the %s palette', (side) => {
  it.each(TEXT_PAIRS)('lets %s be read on %s', (text, ground) => {
    expect(contrast(colour(text, side), colour(ground, side)), 'WCAG 2.2 AA asks 4.5 for text').toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it.each([...GROUNDS, 'action-wash'])('shows the edge of a field on %s', (ground) => {
    expect(
      contrast(colour('edge', side), colour(ground, side)),
      'WCAG 2.2 AA asks 3 for controls',
    ).toBeGreaterThanOrEqual(3);
  });
});
