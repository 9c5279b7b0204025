/** A picture of every state, for people to look at, in the folder that KANTELBEELD_PICTURES names. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = process.env.KANTELBEELD_PICTURES;

/** Takes a picture when pictures are asked for. */
export async function takePicture(page, name, kind) {
  if (!FOLDER) return;
  await mkdir(FOLDER, { recursive: true });
  // A narrow page is longer than its window, and scrolls as a whole.
  await page.screenshot({
    path: join(FOLDER, `${name.replaceAll(' ', '-')}.${kind}.png`),
    fullPage: kind === 'narrow',
  });
}
