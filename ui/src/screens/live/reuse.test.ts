import { expect, test } from 'vitest';
import { line } from './evening.fixture';
import { reuseRows } from './reuse';

test('rows that did not change keep their identity, so that only the new line is drawn', () => {
  const old = Array.from({ length: 400 }, (_, i) => line(String(i)));
  const fresh = [...old.map((row) => ({ ...row })), line('400')];
  const kept = reuseRows(old, fresh);
  expect(kept.filter((row, i) => row === old[i]).length, 'all four hundred are the same objects').toBe(400);
  expect(kept[400], 'the new one is there').toBe(fresh[400]);
});

test('a changed row is the fresh one', () => {
  const old = [line('1'), line('2')];
  const fresh = [line('1'), line('2', { text: 'anders' })];
  expect(reuseRows(old, fresh)[1]).toBe(fresh[1]);
});

test('a row with an answer more is the fresh one', () => {
  const old = [{ id: '1', consents: [] as number[] }];
  const fresh = [{ id: '1', consents: [1] }];
  expect(reuseRows(old, fresh)[0]?.consents).toEqual([1]);
});
