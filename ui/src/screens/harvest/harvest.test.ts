import { expect, test } from 'vitest';
import { block, evening, line, row } from '../live/evening.fixture';
import { blockForLessons, readSteps } from './harvest';

test('only steps that hold something are read back, in their order and with their number', () => {
  const view = evening({
    lines: [line('3', { block: 'b3' }), line('1', { block: 'b1' }), line('2', { block: 'b1' })],
  });
  expect(readSteps(view).map((s) => [s.number, s.lines.map((l) => l.id)])).toEqual([
    [1, ['1', '2']],
    [3, ['3']],
  ]);
});

test('a sheet is read back once, at the step where it was begun', () => {
  const view = evening({
    blocks: [
      block('b1', { capture: 'questions', sheet: 'b1' }),
      block('b2', { capture: 'questions', sheet: 'b1' }),
      block('b3'),
    ],
    rows: [
      row('q1', { question: 'Wie?' }, { block: 'b1', sheet: 'b1' }),
      row('q2', { question: 'Wat?' }, { block: 'b2', sheet: 'b1' }),
    ],
  });
  expect(readSteps(view).map((s) => [s.number, s.rows.map((r) => r.id)])).toEqual([[1, ['q1', 'q2']]]);
});

test('a story, a tilt, a sentence and a leeway card are worth reading back without any line', () => {
  const view = evening({
    blocks: [
      block('b1', { capture: 'story' }),
      block('b2', { capture: 'both_views' }),
      block('b3', { capture: 'problem_sentence' }),
      block('b4', { capture: 'leeway' }),
      block('b5', { capture: 'pause' }),
    ],
    case: {
      id: 'c1',
      community: 'g1',
      title: '',
      concerned: '',
      question: '',
      brought_by: null,
      voice: 'unanswered',
      voice_why: '',
      story: 'Het verhaal',
    },
    tilts: [{ id: 't', block: 'b2', before: 'a', after: 'b', role: null, role_name: null }],
    sentences: [{ id: 'p', text: 'Onze zin', consents: [] }],
    leeways: [
      {
        id: 'k',
        role: 'lead',
        role_name: 'lead',
        may: 'x',
        can: '',
        dares: '',
        wants: '',
        holds_back: '',
        who_gives_room: '',
        given: 0,
        taken: 0,
        small_step: '',
      },
    ],
  });
  expect(
    readSteps(view).map((s) => s.block.id),
    'all but the pause',
  ).toEqual(['b1', 'b2', 'b3', 'b4']);
});

test('a lesson written afterwards belongs to the harvest step, else to the last one', () => {
  const view = evening({ blocks: [block('b1'), block('b2', { capture: 'lessons' }), block('b3')] });
  expect(blockForLessons(view)).toBe('b2');
  expect(blockForLessons(evening())).toBe('b3');
  expect(blockForLessons(evening({ blocks: [] })), 'no steps, no place').toBeNull();
});

test('what was needed is read back at the step where it was named', () => {
  const named = { role: null, role_name: null, best: '', lets_go: '' };
  const view = evening({
    needs: [
      { id: 'n1', block: 'b2', what: 'Iemand die groet', ...named },
      { id: 'n2', block: 'b2', what: 'Een rustige plek', ...named },
    ],
  });
  expect(
    readSteps(view).map((s) => [s.number, s.needs.map((need) => need.what)]),
    'also when no line was typed there',
  ).toEqual([[2, ['Iemand die groet', 'Een rustige plek']]]);
});
