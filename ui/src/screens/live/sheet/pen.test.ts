import { expect, test } from 'vitest';
import type { BlockView, RowView } from '$lib/api/generated';
import { block, row } from '../evening.fixture';
import { Pen, type Paper } from './pen.svelte';

function paper(capture: BlockView['capture'], keys: string[], rows: RowView[] = []): Paper {
  const cells = keys.map((key) => ({ key, label: null }));
  return { block: block('b2', { capture, sheet: 'b2', cells }), rows };
}

test('a row is filled in from cell to cell, also while its first cell is on its way', () => {
  const on = paper('frame', ['right', 'because']);
  const pen = new Pen(() => on);
  const first = pen.take('row:next');
  expect(first).toEqual({ row: { id: null }, cell: 'right', choice: null });
  const second = pen.take('row:next');
  expect(second?.cell).toBe('because');
  first!.row.id = 'r1';
  expect(second?.row.id, 'it is the same row').toBe('r1');
  expect(pen.take('row:next')?.row.id, 'after the last cell another row begins').toBeNull();
});

test('a column takes a row with every Enter', () => {
  const pen = new Pen(() => paper('two_columns', ['own', 'context']));
  expect(pen.take('row:context')?.cell).toBe('context');
  expect(pen.take('row:own')).toEqual({ row: { id: null }, cell: 'own', choice: null });
  expect(pen.filling).toBeNull();
});

test('a force is chosen by its place', () => {
  const pen = new Pen(() => paper('force_field', ['text']));
  expect(pen.take('row:hinders')?.choice).toBe('hinders');
});

test('after a restart half a row is gone on with', () => {
  const pen = new Pen(() => paper('stakeholders', ['who', 'value', 'norm'], [row('r1', { who: 'De buren' })]));
  pen.begin();
  expect(pen.spot('row:next')).toEqual({ row: { id: 'r1' }, cell: 'value', choice: null });
  expect(pen.text('who'), 'with what was typed').toBe('De buren');
  pen.skip('row:next');
  expect(pen.spot('row:next')?.cell, 'a cell can stay empty').toBe('norm');
  pen.finish();
  expect(pen.spot('row:next')?.row.id, 'or the row is done').toBeNull();
});

test('a line that was refused gets its spot back', () => {
  const pen = new Pen(() => paper('frame', ['right', 'because']));
  const spot = pen.take('row:next')!;
  pen.giveBack(spot, 'row:next');
  expect(pen.spot('row:next')).toEqual(spot);
});

test('answers go to the warmest question, or to the one that was picked', () => {
  const rows = [row('q1', { question: 'a' }, { choice: 'cold' }), row('q2', { question: 'b' }, { choice: 'warm' })];
  const pen = new Pen(() => paper('questions', ['question', 'answer'], rows));
  expect(pen.spot('row:answer')?.row.id).toBe('q2');
  pen.answer('q1');
  expect(pen.take('row:answer')).toEqual({ row: { id: 'q1' }, cell: 'answer', choice: null });
  expect(pen.spot('row:question')?.row.id, 'a question is always a new row').toBeNull();
  expect(new Pen(() => paper('questions', ['question', 'answer'])).spot('row:answer'), 'nothing to answer').toBeNull();
});

test('a row that was taken away is not gone on with', () => {
  const rows = [row('r1', { right: 'Praten.' })];
  const pen = new Pen(() => paper('frame', ['right', 'because'], rows));
  pen.begin();
  pen.look();
  expect(pen.spot('row:next')?.row.id, 'it is there').toBe('r1');
  rows.pop();
  pen.look();
  expect(pen.spot('row:next'), 'another one begins').toEqual({ row: { id: null }, cell: 'right', choice: null });
});
