/** How many lines fit on a page of the beamer: the newest stay, the earlier ones are counted, nothing scrolls away. */

/**
 * The most lines, from `most` down to one, for which `fits` says yes; one when even that does not fit. `fits` draws that
 * many lines and measures, so it is asked as seldom as possible: the number that fits is found by halving.
 */
export async function mostThatFit(most: number, fits: (count: number) => Promise<boolean>): Promise<number> {
  if (most <= 1 || (await fits(most))) return Math.max(0, most);
  let low = 1;
  let high = most - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sizes of the letters, the largest first: a page that is full is written smaller before an earlier line goes out of sight. */
export const SIZES: readonly number[] = [1, 0.875, 0.75];

/** The largest size in which all lines fit; when they fit in none, the smallest one with as many as fit then. */
export async function sizeThatFits(
  most: number,
  fits: (count: number, size: number) => Promise<boolean>,
): Promise<{ count: number; size: number }> {
  for (const size of SIZES.slice(0, -1)) if (await fits(most, size)) return { count: most, size };
  const size = SIZES.at(-1) ?? 1;
  return { count: await mostThatFit(most, (count) => fits(count, size)), size };
}

/** More lines than this never fit in large letters, so they need not be tried. */
export const MOST_LINES = 24;
