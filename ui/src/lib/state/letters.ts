/** The letters of the page, as `fonts.css` names them. */
const LETTERS = "1em 'Atkinson Hyperlegible Next'";

/**
 * Waits until words can be drawn. Whoever draws them earlier has the engine look on the whole computer for letters to measure the
 * invisible words with, once for every size, and then lay everything out a second time: a seventh of the start.
 */
export async function letters(): Promise<void> {
  // Without them there are those of the system.
  await document.fonts.load(LETTERS).catch(() => []);
}
