import { expect, test } from 'vitest';
import { block, evening, line, row } from '../evening.fixture';
import { earlierLines } from './earlier';

const vote = block('b3', { capture: 'vote', sheet: 'b3' });

test('what was said before can be chosen from, the newest step first', () => {
  const lines = [
    line('1', { block: 'b1', text: 'De deur' }),
    line('2', { text: 'De hond' }),
    line('4', { text: 'De fiets' }),
  ];
  const rows = [row('3', { who: 'De buren', value: 'Rust' })];
  const earlier = earlierLines(evening({ blocks: [block('b1'), block('b2'), vote], lines, rows }), vote);
  expect(earlier.map(({ step, lines }) => [step.id, lines])).toEqual([
    ['b2', ['De hond', 'De buren · Rust', 'De fiets']],
    ['b1', ['De deur']],
  ]);
});

test('what is a choice already, parked, or kept back is not offered', () => {
  const lines = [
    line('1', { block: 'b1', text: 'De deur' }),
    line('2', { block: 'b1', kind: 'parked_item', text: 'Later' }),
    line('3', { text: 'Nog van mij' }),
  ];
  const rows = [row('4', { text: 'De deur' }, { block: 'b3', sheet: 'b3' })];
  const blocks = [block('b1'), block('b2', { kept_back: true }), vote];
  expect(earlierLines(evening({ blocks, lines, rows }), vote)).toEqual([]);
});
