import { expect, test } from 'vitest';
import { markSource, otherSide, otherTarget, targetFor, targetsOf } from './capture';
import { line } from './evening.fixture';

test('a line lands where the step expects it', () => {
  expect(targetFor('outside', null)).toBe('outside');
  expect(targetFor('inside', null)).toBe('inside');
  expect(targetFor('both_views', null), 'the inside is what is looked for there').toBe('inside');
  expect(targetFor('problem_sentence', null), 'own sentences come before the shared one').toBe('own_sentence');
  expect(targetFor('agreements', null)).toBe('agreement');
  expect(targetFor('lessons', null)).toBe('lesson_approach');
  expect(targetFor('closing', null), 'a step without a place of its own takes notes').toBe('note');
});

test('a wish counts only in a step that has that place', () => {
  expect(targetFor('both_views', 'outside')).toBe('outside');
  expect(targetFor('inside', 'outside'), 'the inside step takes lines from inside').toBe('inside');
});

test('the other place comes round again', () => {
  const start = targetsOf('lessons')[0];
  const other = otherTarget('lessons', start);
  expect(other).toBe('lesson_value');
  expect(otherTarget('lessons', other)).toBe(start);
  expect(otherTarget('outside', 'outside'), 'one place stays that place').toBe('outside');
});

test('what is said while promises are made need not be a promise', () => {
  expect(targetFor('agreements', 'note')).toBe('note');
  expect(otherTarget('agreements', 'agreement'), 'one key away').toBe('note');
});

test('only the two facing pages have another side', () => {
  expect([otherSide('outside'), otherSide('inside'), otherSide('note')]).toEqual(['inside', 'outside', null]);
});

test('a mark works on the typed text, and on the newest line of the step when nothing is typed', () => {
  const lines = [line('1', { role: 'police' }), line('2', { block: 'b1' })];
  expect(markSource(' iets ', 'resident', lines, 'b2')).toEqual({
    text: 'iets',
    role: 'resident',
    kind: null,
    fresh: true,
  });
  expect(markSource('  ', 'resident', lines, 'b2'), 'the newest of this step, with who said it').toEqual({
    text: 'Regel 1',
    role: 'police',
    kind: 'note',
    fresh: false,
  });
  expect(markSource('', null, lines, 'b9'), 'nothing typed and nothing said').toBeNull();
});
