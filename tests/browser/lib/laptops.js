/** Two laptops and a stick between them: what journeys about exchanging begin with. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { House } from './house.js';
import { makeStore } from './fixture.js';

/** A folder that stands for a stick. Nothing of it is left when the walk is over. */
export async function withStick(walk) {
  const stick = await mkdtemp(join(tmpdir(), 'kantelbeeld-stick-'));
  try {
    await walk(stick);
  } finally {
    await rm(stick, { recursive: true });
  }
}

/** The laptop of a colleague: a second home, by default with a store that has no group yet, and with a name. */
export async function withColleague(walk, name = 'Laptop van de Brink', begin = makeStore) {
  const colleague = await House.empty();
  try {
    const begun = await begin(colleague);
    await colleague.call('laptop_name_save', { name });
    await walk(colleague, begun);
  } finally {
    await colleague.pullDown();
  }
}

/** What {@link House.call} saved as a card, read by the other laptop and added there under the name that it gives itself. */
async function addCard(from, to, stick) {
  const { path } = await from.call('contact_card_save', { path: join(stick, 'kaartje.kantelkaart') });
  const { card, name } = await to.call('contact_card_read', { path });
  await to.call('colleague_add', { card, name });
}

/** Lets two laptops know one another, as after comparing the words. */
export async function acquaint(one, other, stick) {
  await addCard(one, other, stick);
  await addCard(other, one, stick);
}

/** Makes a file of the whole group for whoever is known; answers with where it is. */
export async function give(house, community, stick, more = {}) {
  const { colleagues } = await house.call('exchange_view', { community });
  const { path } = await house.call('bundle_give', {
    community,
    choice: { selection: 'group', cases: [], lessons: [] },
    colleagues: more.passphrase ? [] : colleagues.map(({ key }) => key),
    passphrase: null,
    purpose: '',
    expires_on: null,
    folder: stick,
    ...more,
  });
  return path;
}

/** Takes a file over, past the screens. */
export async function take(house, path) {
  const { id } = await house.call('bundle_preview', { path, passphrase: null });
  return house.call('bundle_take', { id });
}

/** The files of Kantelbeeld on the stick. */
export async function filesOn(stick) {
  const names = await readdir(stick);
  return names.filter((name) => name.endsWith('.kantelbeeld')).map((name) => join(stick, name));
}

/** Says what the dialogs of the desktop would answer. */
export async function wouldPick(page, { file, folder }) {
  await page.evaluate(
    ([file, folder]) => {
      if (file) sessionStorage.setItem('pick-file', file);
      if (folder) sessionStorage.setItem('pick-folder', folder);
    },
    [file, folder],
  );
}
