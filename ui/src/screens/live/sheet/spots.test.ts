import { expect, test } from 'vitest';
import type { BlockView } from '$lib/api/generated';
import { block, row } from '../evening.fixture';
import { cellsFor, choiceFor, halfRow, isRowTarget, lineOf, nextQuestion, rowTargets } from './spots';

function sheet(capture: BlockView['capture'], ...keys: string[]) {
  return block('b2', { capture, sheet: 'b2', cells: keys.map((key) => ({ key, label: `${key} …` })) });
}

test('a line has a place for each column, and one place in a row that is filled in cell by cell', () => {
  expect(rowTargets(sheet('two_columns', 'own', 'context'))).toEqual(['row:own', 'row:context']);
  expect(rowTargets(sheet('questions', 'question', 'answer'))).toEqual(['row:question', 'row:answer']);
  expect(rowTargets(sheet('force_field', 'text'))).toEqual(['row:helps', 'row:hinders']);
  expect(rowTargets(sheet('timeline', 'when', 'what'))).toEqual(['row:high', 'row:low']);
  expect(rowTargets(sheet('frame', 'right', 'because'))).toEqual(['row:next']);
  expect(rowTargets(block('b2')), 'a step without a sheet').toEqual([]);
  expect([isRowTarget('row:own'), isRowTarget('note')]).toEqual([true, false]);
});

test('a row in columns is one Enter, other rows are one Enter for each cell', () => {
  expect(cellsFor(sheet('two_columns', 'own', 'context'), 'row:context')).toEqual(['context']);
  expect(cellsFor(sheet('frame', 'right', 'because'), 'row:next')).toEqual(['right', 'because']);
  expect(cellsFor(sheet('timeline', 'when', 'what'), 'row:low'), 'first when, then what').toEqual(['when', 'what']);
});

test('the place chooses, but never how warm a question is', () => {
  expect(choiceFor(sheet('force_field', 'text'), 'row:hinders')).toBe('hinders');
  expect(choiceFor(sheet('timeline', 'when', 'what'), 'row:high')).toBe('high');
  expect(choiceFor(sheet('questions', 'question', 'answer'), 'row:question')).toBeNull();
  expect(choiceFor(sheet('two_columns', 'helps', 'other'), 'row:helps'), 'a column may be called so').toBeNull();
});

test('half a row is gone on with, a row that was left is not', () => {
  const frame = sheet('frame', 'right', 'because', 'need');
  const half = row('r1', { right: 'Praten.' });
  expect(halfRow(frame, [half])).toEqual({ id: 'r1', cell: 'because' });
  expect(halfRow(frame, [half, row('r2', { right: 'Wachten.', need: 'Tijd.' })]), 'a newer one is full').toBeNull();
  expect(halfRow(frame, [row('r1', { right: 'Praten.' }, { block: 'b1' })]), 'of another step').toBeNull();
  expect(
    halfRow(sheet('two_columns', 'own', 'context'), [row('r1', { own: 'Bellen.' })]),
    'one cell is all',
  ).toBeNull();
  expect(halfRow(frame, []), 'nothing begun').toBeNull();
});

test('the warmest question without an answer comes first', () => {
  const rows = [
    row('cold', { question: 'a' }, { choice: 'cold' }),
    row('none', { question: 'b' }),
    row('warm-done', { question: 'c', answer: 'Ja.' }, { choice: 'warm' }),
    row('warm', { question: 'd' }, { choice: 'warm' }),
    row('warm-later', { question: 'e' }, { choice: 'warm' }),
  ];
  expect(nextQuestion(rows)?.id).toBe('warm');
  expect(nextQuestion(rows.slice(0, 2))?.id, 'not said how warm is before cold').toBe('none');
  expect(nextQuestion(rows.slice(2, 3)), 'all answered').toBeNull();
});

test('a row reads as one line', () => {
  expect(lineOf(row('r1', { who: 'De buren', value: 'Rust' }))).toBe('De buren · Rust');
});
