import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeGroup, PASSPHRASE, writeLines } from '../lib/fixture.js';

/** An evening with a line in it, and how to write more. */
async function evening(house) {
  const { session } = await beginEvening(house);
  const { id } = await goToStep(house, session, 'outside');
  const say = (text) => writeLines(house, session, id, [['outside', 'wijkagent', text]]);
  const said = async () => (await house.call('session_get', { id: session })).lines.map(({ text }) => text);
  return { session, say, said };
}

/** Makes a backup past the screens. Opening waits until it is there. */
async function keep(house) {
  await house.call('backup_make');
  await house.call('store_lock');
  await house.call('store_unlock', { passphrase: PASSPHRASE });
}

journey(
  'A backup is made, listed by date, put back, and taken back in one press',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { say, said } = await evening(house);
    await say('toen');
    await screen.open('#/settings');
    await screen.sees('Er is nog geen reservekopie.');
    await checks.state('instellingen zonder reservekopie');
    await screen.follow('Alle reservekopieën');
    await screen.arrivesAt('Reservekopieën');
    await screen.sees('Er is nog geen reservekopie.');
    await checks.state('reservekopieen leeg');

    await screen.press('Maak nu een reservekopie');
    await screen.sees('De reservekopie is gemaakt.');
    await screen.sees(/^\w+dag \d{1,2} \w+, \d\d:\d\d, 1 bijeenkomst, 1 regel$/);
    await screen.sees('zelf gemaakt');
    await checks.state('reservekopieen');
    await checks.focusWalk('reservekopieen');

    await say('nu');
    await page.getByRole('button', { name: /^Zet terug: / }).click();
    await screen.sees(/^Alles wordt weer zoals het was op \w+dag .*: 1 bijeenkomst, 1 regel\.$/);
    await checks.state('terugzetten vraag');
    await screen.press('Annuleren');
    assert.deepEqual(await said(), ['toen', 'nu'], 'asking changes nothing');

    await page.getByRole('button', { name: /^Zet terug: / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
    await screen.sees(/^Teruggezet: /);
    await screen.settled();
    assert.deepEqual(await said(), ['toen'], 'all is as it was then');
    await screen.sees('van vlak voor het terugzetten');
    await checks.state('teruggezet');

    await screen.press('Zet terug hoe het net was');
    await page.getByText('van vlak voor het terugzetten').nth(1).waitFor();
    await screen.settled();
    assert.deepEqual(await said(), ['toen', 'nu'], 'and all is as it was a moment ago');
  },
);

once('Whoever stops typing has a backup of today, and sees so on Vandaag', async ({ house, screen }) => {
  const { page } = screen;
  await evening(house);
  await page.clock.install();
  await screen.open();
  await screen.arrivesAt('Vandaag');
  await screen.sees('Er is nog geen reservekopie.');
  await page.clock.fastForward('00:29');
  assert.equal((await house.call('backup_list')).list.length, 0, 'not while somebody may be typing');
  await page.clock.fastForward('00:02');
  await screen.sees(/^Laatste reservekopie: vandaag, \d\d:\d\d/);
});

journey('A damaged store shows its backups, and opens with one of them', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { say, said } = await evening(house);
  await say('toen');
  await keep(house);
  await say('nu');
  await house.powerCut();
  await writeFile(house.storeFile('store.db'), 'this is no database '.repeat(2_000));
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.arrivesAt('Je gegevens zijn beschadigd');
  await screen.sees('Gooi niets weg.');
  await checks.state('beschadigd');
  await checks.focusWalk('beschadigd');
  await page.getByRole('button', { name: /^Zet terug: / }).click();
  await screen.sees('De beschadigde bestanden blijven bewaard.');
  await page.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
  await screen.arrivesAt('Vandaag');
  assert.deepEqual(await said(), ['toen'], 'as it was then');
  await screen.open('#/backups');
  await screen.sees('de beschadigde gegevens, bewaard voor je beheerder');
  await checks.state('reservekopieen met beschadigde gegevens');
});

journey('A backup that is damaged itself is told so, and changes nothing', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { say, said } = await evening(house);
  await say('toen');
  await keep(house);
  await say('nu');
  const [name] = await readdir(house.storeFile('backups'));
  const file = house.storeFile(`backups/${name}/store.db`);
  const bytes = await readFile(file);
  bytes[bytes.length - 1] ^= 1;
  await writeFile(file, bytes);
  await screen.open('#/backups');
  await page.getByRole('button', { name: /^Zet terug: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zet terug' }).click();
  await screen.seesAtOnce('Deze reservekopie is beschadigd');
  await checks.state('reservekopie beschadigd');
  assert.deepEqual(await said(), ['toen', 'nu'], 'nothing has changed');

  await writeFile(file, bytes.subarray(0, 5000));
  await screen.reload();
  await screen.sees('beschadigd, kan niet teruggezet worden');
  assert.equal(await page.getByRole('button', { name: /^Zet terug: / }).count(), 0, 'nor is it offered');
});

journey('A backup that cannot be made is told on Vandaag, and nothing is lost', async ({ house, screen, checks }) => {
  const { say, said } = await evening(house);
  await writeFile(house.storeFile('backups'), 'no folder');
  await say('toen');
  await keep(house);
  await screen.open();
  await screen.sees('De reservekopie is niet gelukt');
  await screen.sees('Er is niets veranderd en je bent niets kwijt.');
  assert.equal(await screen.page.getByText('Die komt vanzelf').count(), 0, 'it does not come by itself now');
  await checks.state('vandaag zonder reservekopie');
  assert.deepEqual(await said(), ['toen'], 'what was written is there');
  await rm(house.storeFile('backups'));
  await screen.press('Probeer het nog een keer');
  await screen.sees('Laatste reservekopie: vandaag');
  assert.equal(await screen.page.getByText('De reservekopie is niet gelukt').count(), 0, 'and all is well');
});

once('The practice group has no backups to speak of', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open();
  await screen.sees('Er is nog geen reservekopie.');
  await house.call('practice_open');
  await screen.reload();
  await screen.follow('Instellingen');
  await screen.arrivesAt('Instellingen');
  assert.equal(await page.getByText('reservekopie').count(), 0, 'what is made up needs none');
});
