/** The size of a window, as a person drags it or another beamer asks for it. */

/**
 * Gives a page another size, and waits until what measures itself to fit has done so: that happens while a frame is drawn, and
 * what it changes may be measured in the next one.
 * @param {import('playwright-core').Page} page
 * @param {{width: number, height: number}} size
 */
export async function resize(page, size) {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
