import { expect, test } from 'vitest';
import { block, evening, line, voice } from './evening.fixture';
import { afterTurn, turnsOf } from './round';

const round = block('b2', { round: true, who_first: 'peer' });
const voices = [voice('police', 0), voice('peer', 2), voice('host', 0), voice('gone', 1, false)];

test('a round goes past everybody at the table, who is asked first in front', () => {
  const view = evening({ voices, lines: [line('1', { role: 'host' })], passes: [{ block: 'b2', role: 'police' }] });
  expect(turnsOf(view, round).map(({ role, state }) => [role, state])).toEqual([
    ['peer', 'waiting'],
    ['police', 'passed'],
    ['host', 'spoke'],
  ]);
});

test('what was said or passed in another step is no answer here', () => {
  const view = evening({
    voices,
    lines: [line('1', { role: 'host', block: 'b1' })],
    passes: [{ block: 'b1', role: 'police' }],
  });
  expect(turnsOf(view, round).every(({ state }) => state === 'waiting')).toBe(true);
});

test('the turn goes to the next who was not asked, round again, and ends', () => {
  const turns = turnsOf(evening({ voices, passes: [{ block: 'b2', role: 'police' }] }), round);
  expect(afterTurn(turns, 'peer')).toBe('host');
  expect(afterTurn(turns, 'host'), 'round again').toBe('peer');
  expect(afterTurn(turns, null)).toBe('peer');
  const done = turns.map((turn) => ({ ...turn, state: 'passed' as const }));
  expect(afterTurn(done, 'peer')).toBeNull();
});
