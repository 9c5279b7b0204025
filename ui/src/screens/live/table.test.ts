import { expect, test } from 'vitest';
import { evening, person, voice } from './evening.fixture';
import { seats } from './table';

const names = (people: { name: string }[]) => people.map(({ name }) => name);

test('who is here comes first, then second roles, then who is away; a digit follows the role, not the place', () => {
  const view = evening({
    people: [person('Ada', ['lead']), person('Bo', ['police'], false), person('Cas', ['worker', 'writer'])],
    voices: [voice('lead', 2), voice('worker', 0), voice('writer', 1), voice('police', 3, false)],
  });
  const keys = ['lead', 'police', 'worker', 'writer'];
  expect(seats(view, keys).map((s) => [names(s.people), s.voice?.role ?? null, s.digit])).toEqual([
    [['Ada'], 'lead', 1],
    [['Cas'], 'worker', 3],
    [[], 'writer', 4],
    [['Bo'], 'police', 2],
  ]);
});

test('two people with one role share a row, since what is counted is the role', () => {
  const view = evening({
    people: [person('Ada', ['resident']), person('Cas', ['lead']), person('Bo', ['resident'], false)],
    voices: [voice('resident', 5), voice('lead', 0)],
  });
  expect(seats(view, []).map((s) => [names(s.people), s.voice?.lines])).toEqual([
    [['Ada', 'Bo'], 5],
    [['Cas'], 0],
  ]);
});

test('a second role is counted with its role, and says whose it is while that person is here', () => {
  const people = [person('Ada', ['lead', 'resident']), person('Bo', ['resident'], false), person('Cas', ['resident'])];
  const voices = [voice('lead', 1), voice('resident', 4)];
  const [, residents] = seats(evening({ people, voices }), []);
  expect([names(residents!.people), residents!.also, residents!.voice?.lines]).toEqual([['Bo', 'Cas'], ['Ada'], 4]);
});

test('somebody who never came, and somebody without a role, have a row without a voice', () => {
  const view = evening({ people: [person('Ada', ['lead'], false), person('Bo', [])], voices: [] });
  expect(seats(view, []).map((s) => [names(s.people), s.voice, s.digit])).toEqual([
    [['Bo'], null, null],
    [['Ada'], null, null],
  ]);
});
