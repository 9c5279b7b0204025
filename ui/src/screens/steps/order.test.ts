import { describe, expect, it } from 'vitest';
import { afterAtPlace, afterBeside, placeAt, usualPlace } from './order';

const steps = ['a', 'b', 'c', 'd'].map((id) => ({ id, visited: false, protected: id === 'd' }));
const begun = steps.map((step) => ({ ...step, visited: step.id === 'a' || step.id === 'b' }));

describe('moving a step', () => {
  it('goes one place up or down, and not beyond the ends', () => {
    expect(afterBeside(steps, 'c', -1), 'c comes after a').toBe('a');
    expect(afterBeside(steps, 'b', -1), 'b comes first').toBeNull();
    expect(afterBeside(steps, 'a', -1), 'a is first already').toBeUndefined();
    expect(afterBeside(steps, 'a', 1), 'a comes after b').toBe('b');
    expect(afterBeside(steps, 'd', 1), 'd is last already').toBeUndefined();
  });

  it('goes anywhere it is dropped, and nowhere when it is dropped where it was', () => {
    expect(afterAtPlace(steps, 'd', 0), 'to the beginning').toBeNull();
    expect(afterAtPlace(steps, 'a', 3), 'to the end').toBe('d');
    expect(afterAtPlace(steps, 'b', 1), 'nothing moved').toBeUndefined();
  });

  it('leaves the steps where the group was', () => {
    expect(afterBeside(begun, 'b', 1), 'the group was in b').toBeUndefined();
    expect(afterBeside(begun, 'c', -1), 'c cannot come before b').toBeUndefined();
    expect(afterBeside(begun, 'c', 1), 'what is to come can change').toBe('d');
  });

  it('finds the place under the pointer', () => {
    const middles = [10, 30, 50, 70];
    expect(placeAt(middles, 2, 5), 'above all').toBe(0);
    expect(placeAt(middles, 2, 55), 'its own place').toBe(2);
    expect(placeAt(middles, 2, 90), 'under all').toBe(3);
    expect(placeAt(middles, 0, 35), 'past the second').toBe(1);
  });
});

it('adds a step before the harvest, or after the step that goes on', () => {
  expect(usualPlace(steps, null), 'd is the harvest').toBe('c');
  expect(usualPlace(begun, 'b'), 'the group is in b').toBe('b');
  expect(usualPlace([], null), 'a session without steps').toBeNull();
});
