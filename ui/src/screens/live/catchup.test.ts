import { expect, test } from 'vitest';
import { catchUp, whoMissed } from './catchup';
import type { PersonView } from '$lib/api/generated';
import { block, evening, line } from './evening.fixture';

test('a latecomer hears where we are and what came of it, in two sentences', () => {
  const said = catchUp(evening());
  expect(said.map((s) => s.key)).toEqual(['live.catchup.step', 'live.catchup.begun']);
  expect(said[0]?.params).toEqual({ number: 2, step: 'Stap b2' });
});

test('the furthest result is told: the sentence, else the tilt, else what is seen from outside', () => {
  const outside = evening({ lines: [line('1', { kind: 'outside', text: 'Zij zien rommel' })] });
  const tilted = {
    ...outside,
    tilts: [{ id: 't', block: 'b2', before: 'a', after: 'b', role: null, role_name: null }],
  };
  const agreed = { ...tilted, sentences: [{ id: 'p', text: 'Onze zin', consents: [] }] };
  expect(catchUp(outside)[1]).toEqual({ key: 'live.catchup.outside', params: { line: 'Zij zien rommel' } });
  expect(catchUp(tilted)[1]).toEqual({ key: 'live.catchup.tilt', params: { before: 'a', after: 'b' } });
  expect(catchUp(agreed)[1]).toEqual({ key: 'live.catchup.sentence', params: { sentence: 'Onze zin' } });
});

test('a line from inside is never retold', () => {
  const view = evening({
    lines: [line('1', { kind: 'inside', text: 'geheim' }), line('2', { kind: 'note', text: 'ook' })],
  });
  expect(JSON.stringify(catchUp(view)), 'what was said in confidence is for its speaker').not.toMatch(/geheim|ook/);
});

const person = (member: string, more: Partial<PersonView> = {}): PersonView => ({
  ...evening().people[0]!,
  member,
  here: true,
  away: false,
  late_min: null,
  arrived_at: '2026-11-21T18:50:00Z',
  ...more,
});

test('who came late and who was away for a step that is over is told where we are', () => {
  const view = evening({
    blocks: [block('b1', { visited: true }), block('b2', { visited: true })],
    current: 'b2',
    people: [
      person('late', { late_min: 12 }),
      person('back'),
      person('away', { away: true }),
      person('gone', { here: false }),
    ],
    absences: [
      { block: 'b1', member: 'back' },
      { block: 'b2', member: 'away' },
      { block: 'b1', member: 'gone' },
    ],
  });
  expect(whoMissed(view).map((missed) => missed.person.member)).toEqual(['late', 'back']);
});
