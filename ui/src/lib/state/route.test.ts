import { describe, expect, it } from 'vitest';
import { hashOf, parseHash, type Route } from './route.svelte';

describe('a hash', () => {
  const places: [string, Route][] = [
    ['#/today', { name: 'today' }],
    ['#/cases', { name: 'cases' }],
    ['#/cases/a1', { name: 'case', id: 'a1' }],
    ['#/live/a1', { name: 'live', id: 'a1' }],
    ['#/harvest/a1', { name: 'harvest', id: 'a1' }],
  ];

  it.each(places)('%s leads to a place and back', (hash, route) => {
    expect(parseHash(hash), 'the place is read').toEqual(route);
    expect(hashOf(route), 'the same place is written the same').toBe(hash);
  });

  it.each(['', '#', '#/nowhere', '#/live', '#/today/../x', '#/constructor/a1'])('%s leads to today', (hash) => {
    expect(parseHash(hash), 'what we do not know is no dead end').toEqual({ name: 'today' });
  });
});
