/** What must hold on every screen state, whoever looks at it. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { takePicture } from './pictures.js';
import { cutOff, halfShown, small, spilling, uncovered } from './measures.js';
import { resize } from './window.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that look at colours. The rest of a page is the same in the dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Where text must still flow without scrolling to the side: WCAG 1.4.10. */
const NARROW = { width: 320, height: 640 };

/** An old beamer. What is projected is not read on a telephone. */
const PROJECTED = { width: 1024, height: 768 };

export class Checks {
  /**
   * @param {import('playwright-core').Page} page
   * @param {{short: string, settings: {theme: string}}} look
   * @param {{width: number, height: number}} least the smallest window that everything must fit
   */
  constructor(page, look, least = NARROW) {
    this.page = page;
    this.look = look;
    this.least = least;
  }

  /** The same checks for what the room sees. */
  forRoom(page) {
    return new Checks(page, this.look, PROJECTED);
  }

  /**
   * Checks the screen as it stands: accessibility, in the dark too, targets, text that is cut off, and reflow.
   * @param {string} name says which state this is; it is the name of its picture.
   */
  async state(name) {
    const { page, look } = this;
    await this.#axe(`${name}`, { type: 'tag', values: STANDARDS });
    await this.#measure(name);
    await takePicture(page, name, look.short);

    if (look.settings.theme === 'system') {
      await page.emulateMedia({ colorScheme: 'dark' });
      await this.#axe(`${name}, in the dark`, { type: 'rule', values: OF_COLOURS });
      await takePicture(page, name, 'dark');
      await page.emulateMedia({ colorScheme: 'light' });

      const usual = page.viewportSize();
      await resize(page, this.least);
      await this.#measure(`${name}, ${this.least.width} px wide`);
      await takePicture(page, name, 'narrow');
      await resize(page, usual);
    }
  }

  /**
   * Walks through the page with Tab: whatever gets the focus shows it and is not hidden under a bar.
   * @param {string} name
   * @param {number} stops how far
   * @param {boolean} fromHeading whether the walk begins at the heading, or where the focus is
   * @returns {Promise<Set<string>>} the words of what had the focus
   */
  async focusWalk(name, stops = 60, fromHeading = true) {
    const { page } = this;
    const seen = new Set();
    if (fromHeading) await page.evaluate(() => document.querySelector('h1')?.focus());
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(uncovered);
      if (at === null) break; // out of the page: every stop was seen
      assert.ok(at.ring, `${name}: the focus on "${at.words}" is visible`);
      assert.ok(at.free, `${name}: "${at.words}" is not hidden under something when it has the focus`);
      seen.add(at.words);
    }
    return seen;
  }

  async #axe(name, runOnly) {
    const { page } = this;
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const found = await page.evaluate(async (only) => {
      // What sticks lies over what scrolls, and half a button under it is a small one to axe-core. Nothing is left out: each
      // thing is looked at in its own place, and the walk with Tab finds what stays hidden under it.
      const sticky = [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky');
      for (const one of sticky) one.style.position = 'relative';
      const options = { runOnly: only, resultTypes: ['violations'], elementRef: false };
      const answer = await window.axe.run(document, options);
      for (const one of sticky) one.style.removeProperty('position');
      return answer;
    }, runOnly);
    const told = found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => `${n.target}: ${n.failureSummary}`).join('\n  ')}`,
    );
    assert.deepEqual(told, [], `axe-core finds nothing on "${name}"`);
  }

  async #measure(name) {
    const { page } = this;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `${name}: nothing makes the page scroll to the side`);
    const high = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(high <= 0, `${name}: nothing hangs out below the app, which scrolls by itself (${high} px)`);
    assert.deepEqual(await page.evaluate(cutOff), [], `${name}: no text is cut off`);
    assert.deepEqual(await page.evaluate(halfShown), [], `${name}: a field shows all of what stands in it`);
    assert.deepEqual(await page.evaluate(spilling), [], `${name}: no words stick out of what they stand in`);
    assert.deepEqual(await page.evaluate(small), [], `${name}: everything that can be pressed is at least 24 px`);
  }
}
