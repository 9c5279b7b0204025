import { expect, test } from 'vitest';
import { block, line } from '../evening.fixture';
import { insideIsEmpty } from './inside-empty';

const blocks = [block('in', { capture: 'inside' }), block('zin', { capture: 'problem_sentence' })];
const [inside, sentence] = blocks as [(typeof blocks)[0], (typeof blocks)[0]];

test('a step that builds on the view from within says when there is none', () => {
  expect(insideIsEmpty({ blocks, lines: [line('1', { kind: 'outside' })] }, sentence)).toBe(true);
  expect(insideIsEmpty({ blocks, lines: [line('1', { kind: 'inside' })] }, sentence), 'one line is a beginning').toBe(
    false,
  );
});

test('nothing is said in the step itself, and not in a method that has no such step', () => {
  expect(insideIsEmpty({ blocks, lines: [] }, inside)).toBe(false);
  expect(insideIsEmpty({ blocks: [sentence], lines: [] }, sentence)).toBe(false);
});
