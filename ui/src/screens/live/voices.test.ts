import { expect, test } from 'vitest';
import { block, evening, line, row, voice } from './evening.fixture';
import { nextRole, questionsForTable, roleForStep, unheard } from './voices';

const ask = (role: string) => ({ role, role_name: role, text: '?' });
const inside = block('b2', { who_first: 'peer', questions: [ask('police')] });

test('who sits at the table and said nothing is named, the one to ask first in front', () => {
  const view = evening({
    voices: [
      voice('writer', 0),
      voice('police', 0),
      voice('peer', 0),
      voice('housing', 2),
      voice('lead', 1),
      voice('away', 0, false),
    ],
    lines: [line('1', { role: 'lead' }), line('2', { role: 'housing', block: 'b1' })],
  });
  const missing = unheard(view, inside);
  expect(
    missing.inSession.map((v) => v.role),
    'who is away need not be asked',
  ).toEqual(['peer', 'police', 'writer']);
  expect(
    missing.inStep.map((v) => v.role),
    'heard before, not in this step',
  ).toEqual(['housing']);
});

test('who comes in late stands behind, and nobody who waits changes places', () => {
  const before = unheard(evening({ voices: [voice('lead', 0), voice('peer', 0)] }), block('b2'), ['lead', 'peer']);
  const late = [voice('lead', 0), voice('police', 0), voice('peer', 0), voice('tenth', 0)];
  const after = unheard(evening({ voices: late }), block('b2'), ['lead', 'peer', 'police']);
  expect(before.inSession.map((v) => v.role)).toEqual(['lead', 'peer']);
  expect(after.inSession.map((v) => v.role)).toEqual(['lead', 'peer', 'police', 'tenth']);
});

test('a sheet, a lesson and a card of one’s own are ways to be heard', () => {
  const voices = [voice('lead', 1), voice('peer', 1), voice('housing', 0)];
  const stepWith = (more: Parameters<typeof evening>[0], capture: 'questions' | 'lessons' | 'leeway') =>
    unheard(evening({ voices, ...more }), block('b2', { capture }));
  const names = (some: { role: string }[]) => some.map((v) => v.role);

  const sheet = stepWith({ rows: [row('1', {}, { role: 'peer' })] }, 'questions');
  expect(names(sheet.inStep), 'who wrote on the sheet of this step was heard in it').toEqual(['lead']);

  const lesson = line('1', { kind: 'lesson_value', block: null, role: 'peer' });
  const harvest = stepWith({ lines: [lesson] }, 'lessons');
  expect(names(harvest.inStep), 'a lesson is of the harvest, although it names no step').toEqual(['lead']);

  const card = { may: 'Kan tekenen', can: '', dares: '', wants: '', holds_back: '', who_gives_room: '' };
  const leeways = [{ id: 'k', role: 'housing', role_name: 'housing', ...card, given: 0, taken: 0, small_step: '' }];
  const room = stepWith({ leeways }, 'leeway');
  expect(names(room.inSession), 'whose card is filled in spoke this evening').toEqual([]);
});

test('the step that asks the ervaringswerker first begins with that role, if it is there', () => {
  const view = evening({ voices: [voice('lead', 3), voice('peer', 0)] });
  expect(roleForStep(view, inside, 'lead')).toBe('peer');
  expect(roleForStep(view, block('b1'), 'lead'), 'another step leaves the role as it was').toBe('lead');
  const without = evening({ voices: [voice('lead', 3), voice('peer', 0, false)] });
  expect(roleForStep(without, inside, 'lead'), 'who is away cannot be asked').toBe('lead');
  expect(roleForStep(without, inside, null), 'somebody at the table is better than nobody').toBe('lead');
});

test('Tab goes round the table and passes over who is away', () => {
  const voices = [voice('lead', 0), voice('away', 0, false), voice('peer', 0)];
  expect([nextRole(voices, 'lead'), nextRole(voices, 'peer'), nextRole(voices, null)]).toEqual([
    'peer',
    'lead',
    'lead',
  ]);
  expect(nextRole([], 'lead'), 'an empty table changes nothing').toBe('lead');
});

test('only questions for who is at the table are shown', () => {
  const view = evening({ voices: [voice('lead', 0), voice('peer', 0), voice('away', 0, false)] });
  const shown = questionsForTable(view, { ...inside, questions: [ask('lead'), ask('away'), ask('peer')] });
  expect(shown.map((q) => q.role)).toEqual(['peer', 'lead']);
});
