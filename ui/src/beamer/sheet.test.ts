import { expect, test } from 'vitest';
import type { BeamerRow, BeamerSheet } from '../lib/api/generated';
import { columnsOf, formOf } from './sheet';

function row(cells: Record<string, string>, more: Partial<BeamerRow> = {}): BeamerRow {
  const texts = Object.entries(cells).map(([key, text]) => ({ key, text }));
  return { role_name: 'Bewoner', cells: texts, choice: null, count: 0, ...more };
}

function sheet(keys: Record<string, string | null>, rows: BeamerRow[], more: Partial<BeamerSheet> = {}): BeamerSheet {
  const cells = Object.entries(keys).map(([key, label]) => ({ key, label }));
  return { cells, rows, kept_back: 0, write_first: false, votes_left: null, ...more };
}

test('while everybody writes the room sees that, and nothing of what is written', () => {
  const writing = sheet({ right: 'Het juiste is' }, [], { kept_back: 2, write_first: true });
  expect(formOf({ capture: 'frame', sheet: writing })).toBe('writing');
  expect(formOf({ capture: 'frame', sheet: sheet({ right: '' }, []) }), 'nothing to show yet').toBeNull();
  expect(formOf({ capture: 'frame', sheet: sheet({ right: '' }, [row({ right: 'x' })]) })).toBe('lists');
  expect(formOf({ capture: 'outside', sheet: null })).toBeNull();
});

test('what hangs together is drawn, whatever method it is of', () => {
  const tied = sheet({ who: null, worse: 'Maakt erger' }, [row({ who: 'De post', worse: 'de slaap' })]);
  expect(formOf({ capture: 'stakeholders', sheet: tied })).toBe('drawing');
  const table = sheet({ who: null, value: 'Waarde' }, [row({ who: 'De buren', value: 'rust' })]);
  expect(formOf({ capture: 'stakeholders', sheet: table })).toBe('lists');
});

test('a completed sentence reads with its opening words', () => {
  const frame = sheet({ right: 'Het juiste is', because: 'omdat' }, [row({ right: 'praten', because: 'zij bang is' })]);
  expect(columnsOf('frame', frame)[0]?.lines).toEqual([
    { head: 'Bewoner', text: 'Het juiste is praten · omdat zij bang is' },
  ]);
});

test('columns, forces and choices stand where they belong', () => {
  const two = sheet({ own: 'Zelf', context: 'Omgeving' }, [row({ own: 'Bellen' }), row({ context: 'Buren' })]);
  expect(columnsOf('two_columns', two).map((c) => [c.name, c.lines.map((l) => l.text)])).toEqual([
    ['Zelf', ['Bellen']],
    ['Omgeving', ['Buren']],
  ]);
  const forces = sheet({ text: null }, [row({ text: 'Regels' }, { choice: 'hinders', count: 2 })]);
  expect(columnsOf('force_field', forces)[1]?.lines).toEqual([{ head: 'Bewoner', text: 'Regels', tag: 'sterkte 2' }]);
  const asked = sheet({ question: null, answer: null }, [
    row({ question: 'Wie?', answer: 'Zij.' }, { choice: 'warm' }),
  ]);
  expect(columnsOf('questions', asked)[0]?.lines).toEqual([{ head: null, text: 'Wie? · Zij.', tag: 'warm' }]);
});

test('everybody concerned is the head of a line, and so is the day on a timeline', () => {
  const table = sheet({ who: null, value: 'Waarde' }, [row({ who: 'De buren', value: 'Rust' })]);
  expect(columnsOf('stakeholders', table)[0]?.lines).toEqual([{ head: 'De buren', text: 'Waarde: Rust' }]);
  const line = sheet({ when: null, what: null }, [row({ when: 'Maandag', what: 'Melding' }, { choice: 'low' })]);
  expect(columnsOf('timeline', line)[0]?.lines).toEqual([{ head: 'Maandag', text: 'Melding', tag: 'Dieptepunt' }]);
});
