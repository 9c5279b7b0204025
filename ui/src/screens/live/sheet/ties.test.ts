import { expect, test } from 'vitest';
import { row } from '../evening.fixture';
import { apart, between, isTied, lane, placesOf, tiesOf, type Tie } from './ties';

const rows = (...all: Record<string, string>[]) => all.map((cells, n) => row(`r${n}`, cells));

test('a thing that is named in a cell is tied to, with or without its little word', () => {
  const { points, ties } = tiesOf(
    rows({ who: 'De post', worse: 'het geld en de slaap' }, { who: 'Geld', touches: 'post' }, { who: 'Slaap' }),
  );
  expect(points.map(({ name, loose }) => [name, loose])).toEqual([
    ['De post', false],
    ['Geld', false],
    ['Slaap', false],
  ]);
  expect(ties).toEqual([
    { from: 0, to: 1, kind: 'worse' },
    { from: 0, to: 2, kind: 'worse' },
    { from: 1, to: 0, kind: 'touches' },
  ]);
});

test('other words become a point of their own, once', () => {
  const { points, ties } = tiesOf(
    rows({ who: 'De slaap', lighter: 'een rustige nacht' }, { who: 'De zoon', lighter: 'Rustige nacht' }),
  );
  expect(points.map(({ name, loose }) => `${name}${loose ? ' (los)' : ''}`)).toEqual([
    'De slaap',
    'De zoon',
    'een rustige nacht (los)',
  ]);
  expect(ties.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

test('a part of a longer word is not that thing, and nothing is tied to itself', () => {
  const { ties, points } = tiesOf(rows({ who: 'Geld', worse: 'geld' }, { who: 'Buren', touches: 'de geldzaken' }));
  expect(ties, 'only the loose one').toEqual([{ from: 1, to: 2, kind: 'touches' }]);
  expect(points[2]?.name).toBe('de geldzaken');
});

test('only a sheet that says what hangs together is drawn', () => {
  expect(isTied([{ key: 'who' }, { key: 'worse' }])).toBe(true);
  expect(isTied([{ key: 'who' }, { key: 'interest' }])).toBe(false);
});

test('points stand round an ellipse and lines end at the edge of a box', () => {
  const box = { width: 100, height: 40 };
  const [top, , bottom] = placesOf(4, 500, 300, box);
  expect(top).toEqual({ x: 250, y: 20 });
  expect(bottom?.y).toBeCloseTo(280);
  const { start, end } = between({ x: 0, y: 0 }, { x: 400, y: 0 }, box);
  expect([start.x, end.x]).toEqual([50, 350]);
});

test('there and back run side by side', () => {
  const there: Tie = { from: 0, to: 1, kind: 'worse' };
  const back: Tie = { from: 1, to: 0, kind: 'touches' };
  const alone: Tie = { from: 1, to: 2, kind: 'lighter' };
  const ties = [there, back, alone];
  const box = { width: 0, height: 0 };
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const y = (tie: Tie, from = a, to = b) => between(from, to, box, 10 * lane(ties, tie)).start.y;
  expect(y(there), 'to one side').toBe(-5);
  expect(y(back, b, a), 'to the other').toBe(5);
  expect(lane(ties, alone), 'the only one runs straight').toBe(0);
});

test('boxes that would lie over each other are not drawn in a small room', () => {
  const box = { width: 80, height: 30 };
  expect(apart(placesOf(4, 400, 200, box), box)).toBe(true);
  expect(apart(placesOf(12, 400, 200, box), box)).toBe(false);
});
