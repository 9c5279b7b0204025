import { expect, test } from 'vitest';
import { Desk, type Entry } from './desk.svelte';

/** A store that answers when the test says so, and the draft as it would be found after a power cut. */
function scene() {
  const saved: Entry[] = [];
  const typed: boolean[] = [];
  const waiting: { entry: Entry; answer: (error?: Error) => void }[] = [];
  const told: unknown[] = [];
  let draft = '';
  const desk = new Desk({
    save: (entry, fromLine) =>
      new Promise((resolve, reject) => {
        typed.push(fromLine);
        waiting.push({
          entry,
          answer(error) {
            if (error) return reject(error);
            saved.push(entry);
            resolve(null);
          },
        });
      }),
    keep: (text) => void (draft = text),
    forget: async () => void (draft = ''),
    tell: (thrown) => void told.push(thrown),
  });
  const type = (text: string) => {
    desk.text = text;
    desk.typed();
  };
  const arrive = async (error?: Error) => {
    await Promise.resolve();
    waiting.shift()?.answer(error);
  };
  return { desk, saved, typed, told, type, arrive, draft: () => draft };
}

test('Enter empties the line at once and keeps the draft until the line is on disk', async () => {
  const { desk, saved, type, arrive, draft } = scene();
  type('Zij doet niet open');
  const done = desk.submit('outside', 'b1');
  expect(desk.text, 'the next sentence can be typed').toBe('');
  expect(draft(), 'a power cut now would still find the sentence').toBe('Zij doet niet open');
  await arrive();
  expect(await done).toBe(true);
  expect(saved.map((e) => [e.text, e.target, e.block])).toEqual([['Zij doet niet open', 'outside', 'b1']]);
  expect(draft(), 'what is saved is no draft any more').toBe('');
});

test('a line that is refused stands in the line again, in front of what was typed since', async () => {
  const { desk, told, type, arrive, draft } = scene();
  type('eerste zin');
  const done = desk.submit('note', 'b1');
  type('tweede');
  expect(draft(), 'both are safe while the first is on its way').toBe('eerste zin tweede');
  await arrive(new Error('disk full'));
  expect(await done).toBe(false);
  expect(desk.text).toBe('eerste zin tweede');
  expect(desk.failure, 'and why').toEqual(new Error('disk full'));
  expect(told.length, 'the facilitator hears it').toBe(1);
  expect(draft()).toBe('eerste zin tweede');
});

test('lines arrive in the order of Enter, however fast they are typed', async () => {
  const { desk, saved, type, arrive, draft } = scene();
  const done = ['een', 'twee', 'drie'].map((text) => {
    type(text);
    return desk.submit('note', 'b1');
  });
  for (const each of done) {
    await arrive();
    await each;
  }
  expect(saved.map((e) => e.text)).toEqual(['een', 'twee', 'drie']);
  expect(draft()).toBe('');
});

test('an empty line is not sent', async () => {
  const { desk, saved, type } = scene();
  type('   ');
  expect(await desk.submit('note', 'b1')).toBe(false);
  expect(saved).toEqual([]);
});

test('a sentence that was left behind comes back, but never over what is being typed', () => {
  const { desk, type } = scene();
  desk.restore('halve zin');
  expect([desk.text, desk.restored]).toEqual(['halve zin', true]);
  type('iets nieuws');
  desk.restore('halve zin');
  expect([desk.text, desk.restored]).toEqual(['iets nieuws', false]);
});

test('marking an earlier line leaves the line that is being typed alone', async () => {
  const { desk, type, arrive, draft } = scene();
  type('bezig');
  const done = desk.send({ text: 'eerder', role: null, target: 'idea', block: 'b1' }, false);
  await arrive();
  await done;
  expect([desk.text, draft()]).toEqual(['bezig', 'bezig']);
});

test('only a line that was typed takes the half-typed text along', async () => {
  const { desk, typed, type, arrive } = scene();
  const mark = desk.send({ text: 'Een eerdere regel', role: null, target: 'idea', block: 'b1' }, false);
  await arrive();
  await mark;
  type('Zij doet niet open');
  const line = desk.submit('outside', 'b1');
  await arrive();
  await line;
  expect(typed, 'a mark on an earlier line is no line of the capture line').toEqual([false, true]);
});
