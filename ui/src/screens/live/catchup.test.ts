import { expect, test } from 'vitest';
import { catchUp } from './catchup';
import { evening, line } from './evening.fixture';

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
