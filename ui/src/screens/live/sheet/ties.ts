/** What hangs together with what: the rows of a sheet as points, and what they do to each other as ties. */
import type { CellView, RowView } from '$lib/api/generated';
import { textOf } from './spots';

/** Cells that say what a row does to another one. A sheet with one of them is drawn as well, whatever method it is of. */
export const TIE_KINDS = ['touches', 'worse', 'lighter'] as const;

/** What one thing does to another. */
export type TieKind = (typeof TIE_KINDS)[number];

/** A thing that plays; `loose` when it is only named by another one. */
export type Point = { name: string; loose: boolean };

/** From one point to another, by their places in the list of points. */
export type Tie = { from: number; to: number; kind: TieKind };

type Rows = readonly Pick<RowView, 'cells'>[];

/** Whether a sheet with these cells says what hangs together. */
export function isTied(cells: readonly Pick<CellView, 'key'>[]): boolean {
  return cells.some(({ key }) => TIE_KINDS.some((kind) => kind === key));
}

/** The points and ties of a sheet. A point that is named in a cell is tied to; other words become a point of their own. */
export function tiesOf(rows: Rows): { points: Point[]; ties: Tie[] } {
  const points: Point[] = [];
  const place = (name: string, loose: boolean): number => {
    const known = points.findIndex((point) => plain(point.name) === plain(name));
    return known >= 0 ? known : points.push({ name, loose }) - 1;
  };
  const begun = rows.filter((row) => textOf(row, 'who').trim() !== '');
  for (const row of begun) place(textOf(row, 'who').trim(), false);
  const named = [...points];

  const ties: Tie[] = [];
  for (const row of begun) {
    const from = place(textOf(row, 'who').trim(), false);
    for (const kind of TIE_KINDS) {
      const words = textOf(row, kind).trim();
      if (words === '') continue;
      const meant = named.flatMap((point, at) => (at !== from && speaksOf(words, point.name) ? [at] : []));
      for (const to of meant.length > 0 ? meant : [place(words, true)]) {
        const again = ties.some((tie) => tie.from === from && tie.to === to && tie.kind === kind);
        if (to !== from && !again) ties.push({ from, to, kind });
      }
    }
  }
  return { points, ties };
}

/** Without the little word in front, so that "de post" and "post" are one thing. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(de|het|een|the|a|an)\s+/, '')
    .trim();
}

/** Whether the words name this thing, as a word of its own. */
function speaksOf(words: string, name: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const text = words.toLowerCase();
  const sought = plain(name);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + sought.length] ?? ' ';
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}

/** A place on the drawing, in pixels. */
export type Spot = { x: number; y: number };

/** Where each of `count` points stands: round an ellipse that fits, the first at the top. */
export function placesOf(count: number, width: number, height: number, box: { width: number; height: number }): Spot[] {
  const rx = Math.max(0, (width - box.width) / 2);
  const ry = Math.max(0, (height - box.height) / 2);
  return Array.from({ length: count }, (_, n) => {
    const angle = (2 * Math.PI * n) / count - Math.PI / 2;
    return { x: width / 2 + rx * Math.cos(angle), y: height / 2 + ry * Math.sin(angle) };
  });
}

/** Whether no box lies over another one. */
export function apart(places: readonly Spot[], box: { width: number; height: number }): boolean {
  return places.every((one, at) =>
    places
      .slice(at + 1)
      .every((other) => Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height),
  );
}

/** On which of the lines side by side between the same two points a tie runs: 0 for the only one, -0.5 and 0.5 for two. */
export function lane(ties: readonly Tie[], tie: Tie): number {
  const same = ties.filter((other) => [other.from, other.to].sort().join() === [tie.from, tie.to].sort().join());
  const at = same.indexOf(tie) - (same.length - 1) / 2;
  // Whichever way it runs, a lane lies on the same side of the two points.
  return tie.from < tie.to ? at : -at;
}

/** A place on a line, as part of its length. */
export function along(start: Spot, end: Spot, part: number): Spot {
  return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
}

/**
 * The line between two points from the edge of one box to the edge of the other, so that its head is seen; `aside` moves it
 * to its right by so many pixels.
 */
export function between(
  from: Spot,
  to: Spot,
  box: { width: number; height: number },
  aside = 0,
): { start: Spot; end: Spot } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ax, ay] = [(-dy / length) * aside, (dx / length) * aside];
  const edge = Math.min(
    0.5,
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return {
    start: { x: from.x + dx * edge + ax, y: from.y + dy * edge + ay },
    end: { x: to.x - dx * edge + ax, y: to.y - dy * edge + ay },
  };
}
