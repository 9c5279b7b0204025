/** The letters of the page, as `fonts.css` names them. */
const TYPEFACE = "1em 'Atkinson Hyperlegible Next'";

/**
 * Waits until words can be drawn. Whoever draws them earlier has the engine look on the whole computer for letters to measure the
 * invisible words with, once for every size, and then lay everything out a second time.
 */
export async function typefaceIsThere(): Promise<void> {
  // Without it there are the letters of the system.
  await document.fonts.load(TYPEFACE).catch(() => []);
}
