import { expect, test } from 'vitest';
import {
  besideOneAnother,
  MARKS,
  markSource,
  marksOf,
  otherSide,
  otherTarget,
  targetFor,
  targetsOf,
  writes,
} from './capture';
import type { Capture } from '$lib/api/generated';
import { block, everythingKept, line, row } from './evening.fixture';

const step = (capture: Capture) => block('b2', { capture });

test('a line lands where the step expects it', () => {
  expect(targetFor(step('outside'), null)).toBe('outside');
  expect(targetFor(step('inside'), null)).toBe('inside');
  expect(targetFor(step('both_views'), null), 'the inside is what is looked for there').toBe('inside');
  expect(targetFor(step('problem_sentence'), null), 'own sentences come before the shared one').toBe('own_sentence');
  expect(targetFor(step('agreements'), null)).toBe('agreement');
  expect(targetFor(step('lessons'), null)).toBe('lesson_approach');
  expect(targetFor(step('closing'), null)).toBe('closing_word');
  expect(targetFor(step('pause'), null), 'a step without a place of its own takes notes').toBe('note');
});

test('a wish counts only in a step that has that place', () => {
  expect(targetFor(step('both_views'), 'outside')).toBe('outside');
  expect(targetFor(step('inside'), 'outside'), 'the inside step takes lines from inside').toBe('inside');
});

test('the places stand as the pages do, and the usual one stays the usual one', () => {
  expect(besideOneAnother(targetsOf(step('both_views')))).toEqual(['outside', 'inside', 'note']);
  expect(besideOneAnother(targetsOf(step('lessons')))).toEqual(targetsOf(step('lessons')));
});

test('only what the group agreed to write down has a place', () => {
  const kept = { takes_notes: false, takes_marks: true };
  expect(targetsOf(block('b2', { capture: 'agreements', ...kept })), 'no notes beside it').toEqual(['agreement']);
  const emptied = block('b2', { capture: 'nothing', ...kept });
  expect(targetFor(emptied, null), 'what is learned is written down in any step').toBe('learning_moment');
  expect(writes(emptied)).toBe(true);
  expect(writes(block('b2', { capture: 'nothing' })), 'over the coffee nothing is').toBe(false);
  expect(writes(block('b2', { capture: 'attendance', takes_notes: false })), 'nothing is written down at all').toBe(
    false,
  );
});

test('the marks are those that are kept', () => {
  expect(marksOf(everythingKept)).toEqual(MARKS);
  const learning = { ...everythingKept, keeps_case: false, kinds: ['learning_moment', 'idea', 'rule_signal'] as const };
  expect(marksOf({ ...learning, kinds: [...learning.kinds] })).toEqual([
    'learning_moment',
    'idea',
    'rule_signal',
    'agreement',
  ]);
});

test('the other place comes round again', () => {
  const start = targetFor(step('lessons'), null);
  const other = otherTarget(step('lessons'), start);
  expect(other).toBe('lesson_value');
  expect(otherTarget(step('lessons'), other)).toBe(start);
  expect(otherTarget(step('outside'), 'outside'), 'one place stays that place').toBe('outside');
});

test('what is said while promises are made need not be a promise', () => {
  expect(targetFor(step('agreements'), 'note')).toBe('note');
  expect(otherTarget(step('agreements'), 'agreement'), 'one key away').toBe('note');
});

test('only the two facing pages have another side', () => {
  expect([otherSide('outside'), otherSide('inside'), otherSide('note')]).toEqual(['inside', 'outside', null]);
});

test('a mark works on the typed text, and on the newest line of the step when nothing is typed', () => {
  const lines = [line('1', { role: 'police' }), line('2', { block: 'b1' })];
  expect(markSource(' iets ', 'resident', lines, [], 'b2')).toEqual({
    text: 'iets',
    role: 'resident',
    kind: null,
    fresh: true,
  });
  expect(markSource('  ', 'resident', lines, [], 'b2'), 'the newest of this step, with who said it').toEqual({
    text: 'Regel 1',
    role: 'police',
    kind: 'note',
    fresh: false,
  });
  expect(markSource('', null, lines, [], 'b9'), 'nothing typed and nothing said').toBeNull();
});

test('on a sheet a line is a row, and what is said beside it is a note', () => {
  const cells = [
    { key: 'own', label: 'Eigen' },
    { key: 'context', label: 'Omgeving' },
  ];
  const columns = block('b2', { capture: 'two_columns', sheet: 'b2', cells });
  expect(targetsOf(columns)).toEqual(['row:own', 'row:context', 'note']);
  expect(otherTarget(columns, 'row:context'), 'one key away').toBe('note');
  expect(targetFor(columns, 'row:gone'), 'a place of another step').toBe('row:own');
});

test('a mark works on the newest row too', () => {
  const lines = [line('1'), line('3', { block: 'b1' })];
  const rows = [row('2', { who: 'De buren', value: 'Rust' }, { role: 'resident' })];
  const newest = { text: 'De buren · Rust', role: 'resident', kind: null, fresh: false };
  expect(markSource('', null, lines, rows, 'b2')).toEqual(newest);
  const sent = line('', { text: 'Net getypt' });
  expect(markSource('', null, [...lines, sent], rows, 'b2')?.text, 'not on disk yet, so the newest').toBe('Net getypt');
});

test('only a step that keeps nothing, and a break, write nothing', () => {
  expect([writes(step('nothing')), writes(step('note')), writes(step('pause'))]).toEqual([false, true, false]);
});
