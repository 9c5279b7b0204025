import { expect, test } from 'vitest';
import { block, line } from '../evening.fixture';
import { insideIsEmpty } from './inside-empty';

const blocks = [block('in', { capture: 'inside' }), block('zin', { capture: 'problem_sentence' })];
const [inside, sentence] = blocks as [(typeof blocks)[0], (typeof blocks)[0]];

test('a step that builds on the view from within says when there is none', () => {
  expect(insideIsEmpty({ blocks, current: 'zin', lines: [line('1', { kind: 'outside' })] }, sentence)).toBe(true);
  expect(
    insideIsEmpty({ blocks, current: 'zin', lines: [line('1', { kind: 'inside' })] }, sentence),
    'one line is a beginning',
  ).toBe(false);
});

test('nothing is said in the step itself, and not in a method that has no such step', () => {
  expect(insideIsEmpty({ blocks, current: 'in', lines: [] }, inside)).toBe(false);
  expect(insideIsEmpty({ blocks: [sentence], current: 'zin', lines: [] }, sentence)).toBe(false);
});

test('whoever looks ahead from before that page is not told to go back to it', () => {
  expect(insideIsEmpty({ blocks, current: 'in', lines: [] }, sentence)).toBe(false);
});
