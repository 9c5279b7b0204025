/** A journey is walked in every look: as it comes, and with letters twice the size in the dark. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { Checks } from './checks.js';
import { takePicture } from './pictures.js';
import { House } from './house.js';
import { Screen } from './screen.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The smallest laptop screen that we promise to work on. */
export const LAPTOP = { width: 1366, height: 768 };

/** How a person may have set the screen. The checks add the dark colours of the system to the first one. */
const LOOKS = [
  { name: 'as it comes', short: '100', settings: { theme: 'system', text_percent: 100 } },
  { name: 'at 200 % text, set to dark', short: '200', settings: { theme: 'dark', text_percent: 200 } },
];

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, chromiumSandbox: false });
});
after(() => browser.close());

/**
 * What a journey has at hand.
 * @typedef {{house: House, screen: Screen, checks: Checks, context: import('playwright-core').BrowserContext}} Hand
 */

/**
 * Walks a journey in every look.
 * @param {string} sentence
 * @param {(hand: Hand) => Promise<void>} walk
 */
export function journey(sentence, walk) {
  for (const look of LOOKS) test(`${sentence} (${look.name})`, () => inLook(look, walk));
}

/**
 * Walks a journey once, where the look does not matter.
 * @param {string} sentence
 * @param {(hand: Hand) => Promise<void>} walk
 */
export function once(sentence, walk) {
  test(sentence, () => inLook(LOOKS[0], walk));
}

async function inLook(look, walk) {
  const house = await House.empty();
  // Without motion every colour is the final one at once, so that contrast can be measured.
  const context = await browser.newContext({ viewport: LAPTOP, reducedMotion: 'reduce', locale: 'nl-NL' });
  const faults = [];
  try {
    await house.call('settings_save', { language: 'nl', lock_after_min: 15, ...look.settings });
    context.setDefaultTimeout(10_000);
    context.on('page', (opened) => opened.on('pageerror', (error) => faults.push(error)));
    const page = await context.newPage();
    await walk({ house, context, screen: new Screen(page, house), checks: new Checks(page, look) });
    assert.deepEqual(faults, [], 'no script on the page may fail, also where nobody sees it');
  } catch (failed) {
    await pictureOf(context, look);
    throw failed;
  } finally {
    for (const page of context.pages()) await comeToRest(page);
    await context.close();
    await house.pullDown();
  }
}

/**
 * Leaves a page with nothing on it. One that was locked a moment ago begins anew by itself, and Chromium never answers when it
 * is to close a page that is just going somewhere else.
 */
async function comeToRest(page) {
  while (!page.isClosed() && page.url() !== 'about:blank') {
    // The page may go where it wants in between; then it is asked once more.
    await page.goto('about:blank').catch(() => {});
  }
}

/** Where a journey ended that failed. */
async function pictureOf(context, look) {
  for (const page of context.pages()) await takePicture(page, 'failed here', look.short);
}
