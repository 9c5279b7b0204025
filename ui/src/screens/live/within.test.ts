import { expect, test } from 'vitest';
import { outside } from './within';

test('a part that is in view stays where it is, another one comes in by as little as possible', () => {
  expect(outside(10, -10), 'in view').toBe(0);
  expect(outside(-30, -80), 'above it').toBe(-30);
  expect(outside(120, 40), 'below it').toBe(40);
  expect(outside(20, 90), 'a part that is larger than the box begins at its beginning').toBe(20);
});
