import { expect, test } from 'vitest';
import { closingRound } from './closing-round';
import { evening, line } from './evening.fixture';

const voice = (role: string) => ({ role, role_name: role, lines: 0, here: true });
const person = (role: string, here: boolean) => ({
  ...{ member: role, name: role, organisation: '', roles: [role, 'bewoner'], role_names: [role], expected: true, here },
  ...{ arrived_at: here ? '2026-11-21T15:00:00Z' : null, left_at: null, late_min: null, manager: false, away: false },
});

test('everybody who had a chair has one turn, and nothing that was said falls out of the round', () => {
  const said = (id: string, role: string | null) => line(id, { kind: 'closing_word', role });
  const { turns, more } = closingRound({
    ...evening(),
    voices: ['wijkagent', 'corporatie', 'bewoner', 'opbouwwerker'].map(voice),
    people: [person('wijkagent', true), person('corporatie', true), person('opbouwwerker', false)],
    lines: [said('1', 'wijkagent'), said('2', 'wijkagent'), said('3', null), line('4')],
  });
  expect(
    turns.map(({ role, word }) => [role, word?.id]),
    'the second role of somebody at the table, and a chair that stayed empty, have no turn',
  ).toEqual([
    ['wijkagent', '1'],
    ['corporatie', undefined],
  ]);
  expect(
    more.map(({ id }) => id),
    'a second sentence and that of nobody in particular stand below it',
  ).toEqual(['2', '3']);
});

test('a role that said something and left no trace at the table keeps its turn', () => {
  const view = { ...evening(), people: [], voices: [voice('bewoner')] };
  const lines = [line('1', { kind: 'closing_word', role: 'bewoner' })];
  expect(closingRound({ ...view, lines }).turns.map(({ role }) => role)).toEqual(['bewoner']);
});
