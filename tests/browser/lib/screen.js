/** The screen as a person uses it: reads headings, presses buttons by their words, types, and waits until all is done. */
import assert from 'node:assert/strict';

export class Screen {
  /**
   * @param {import('playwright-core').Page} page
   * @param {import('./house.js').House} house
   */
  constructor(page, house) {
    this.page = page;
    this.house = house;
  }

  /** Opens the app, or one of its places (`#/group`). */
  async open(place = '') {
    await this.page.goto(this.house.address + place);
    await this.settled();
  }

  /** Starts anew, as after closing the window. */
  async reload() {
    await this.page.reload();
    await this.settled();
  }

  /** Waits until no answer and no draft is on its way. */
  async settled() {
    await this.page.waitForSelector('body[data-state="idle"]', { state: 'attached' });
  }

  /** Waits for a screen with this heading, and finds the focus on it: a screen reader begins there. */
  async arrivesAt(title) {
    const heading = this.page.getByRole('heading', { level: 1, name: title });
    await heading.waitFor();
    await this.settled();
    assert.equal(
      await heading.evaluate((h1) => document.activeElement === h1),
      true,
      `the focus goes to the heading "${title}" of a new screen`,
    );
  }

  /** A button with exactly these words, or words like a pattern. */
  button(words) {
    return this.page.getByRole('button', { name: words, exact: true });
  }

  /** A field by its label. */
  field(label, options = {}) {
    return this.page.getByLabel(label, options);
  }

  /** Presses a button and waits until what it began is done. */
  async press(words) {
    await this.button(words).click();
    await this.settled();
  }

  /** Opens the steps and the rest of the time, which a small screen folds away. */
  async unfoldSteps() {
    const fold = this.page.getByRole('button', { name: 'Stappen en tijd', expanded: false });
    if (await fold.isVisible()) await fold.click();
  }

  /** Opens the marks and what is seldom pressed, which a small screen folds away. */
  async unfoldFoot() {
    const fold = this.page.getByRole('button', { name: 'Meer', exact: true, expanded: false });
    if (await fold.isVisible()) await fold.click();
  }

  /** Follows a link with exactly these words, or words like a pattern. */
  async follow(words) {
    await this.page.getByRole('link', { name: words, exact: true }).click();
    await this.settled();
  }

  /** Chooses a tick or a dot by its words; the input itself may be drawn by the page. */
  async tick(words, options = {}) {
    await this.page.getByLabel(words, options).check({ force: true });
    await this.settled();
  }

  /** Chooses in a list. */
  async choose(label, words) {
    await this.field(label).selectOption({ label: words });
    await this.settled();
  }

  /** Types into a field in place of what stands there, and leaves it by Tab, which saves it. */
  async fillIn(label, text, options) {
    const field = this.field(label, options);
    await field.fill(text);
    await field.press('Tab');
    await this.settled();
  }

  /** Presses a key where the focus is. */
  async key(...strokes) {
    for (const stroke of strokes) await this.page.keyboard.press(stroke);
    await this.settled();
  }

  /** Types where the focus is. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Waits until a text is in sight. */
  async sees(text, options) {
    await this.page.getByText(text, options).first().waitFor();
  }

  /** Waits for a text, and finds it on the part of the page that is in sight without scrolling. */
  async seesAtOnce(text) {
    const words = this.page.getByText(text).first();
    await words.waitFor();
    await this.settled();
    const { y, height } = await words.boundingBox();
    const ends = this.page.viewportSize().height;
    assert.ok(y >= 0 && y + height <= ends, `"${text}" is in sight`);
  }

  /** The element that has the focus, in words: its accessible name as far as the page says it. */
  async focused() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
      return (at?.getAttribute('aria-label') ?? (label ?? at)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }
}
