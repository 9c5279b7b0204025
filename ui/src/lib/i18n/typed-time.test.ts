import { expect, it } from 'vitest';
import { parseTime } from './typed-time';

it.each([
  ['15', '15:00:00'],
  ['9', '09:00:00'],
  ['1530', '15:30:00'],
  ['930', '09:30:00'],
  ['15:30', '15:30:00'],
  ['15.30', '15:30:00'],
  [' 15 u 30 ', '15:30:00'],
  ['15 uur', '15:00:00'],
  ['0:05', '00:05:00'],
])('reads %s as a time', (typed, wire) => {
  expect(parseTime(typed), 'people type times in many ways').toBe(wire);
});

it.each(['', 'straks', '24:00', '15:60', '15:3', '-3', '153000'])('does not take "%s" for a time', (typed) => {
  expect(parseTime(typed), 'a guess would put a wrong time on the invitation').toBeNull();
});
