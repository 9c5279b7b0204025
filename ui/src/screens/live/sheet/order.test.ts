import { expect, test } from 'vitest';
import { row } from '../evening.fixture';
import { afterWhich, inOrder } from './order';

const rows = [row('a', {}, { place: '3' }), row('b', {}, { place: '1' }), row('c', {}, { place: '2' })];

test('rows stand where they were put', () => {
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('a row goes one place up or down, and not past the ends', () => {
  const order = inOrder(rows);
  expect(afterWhich(order, 'c', -1), 'to the beginning').toBeNull();
  expect(afterWhich(order, 'a', -1), 'between the other two').toBe('b');
  expect(afterWhich(order, 'b', 1)).toBe('c');
  expect([afterWhich(order, 'b', -1), afterWhich(order, 'a', 1), afterWhich(order, 'x', 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
