import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeGroup, PASSPHRASE } from '../lib/fixture.js';

const line = (screen) => screen.page.getByLabel(/^Regel/);

journey('A text that is too long is told and kept', async ({ house, screen, checks }) => {
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  const pasted = 'lang '.repeat(40_000);
  await line(screen).fill(pasted);
  await screen.key('Enter');
  await screen.sees('Er passen 2000 tekens in. Je tekst staat er nog: maak hem korter.');
  assert.equal(await line(screen).inputValue(), pasted.trim(), 'all 200 kB stand in the line');
  await checks.state('live te lang');
  await line(screen).fill('kort');
  await line(screen).press('Enter');
  await screen.settled();
  const { lines } = await house.call('session_get', { id: session });
  assert.equal(lines.at(-1).text, 'kort', 'the evening goes on');
});

journey('A field says what is wrong with its text, and keeps it', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/group');
  await screen.fillIn('Naam van de groep', 'x'.repeat(201));
  await screen.sees('Er passen 200 tekens in. Je tekst staat er nog: maak hem korter.');
  const field = screen.field('Naam van de groep');
  assert.equal(await field.getAttribute('aria-invalid'), 'true', 'a screen reader hears it at the field');
  assert.equal((await field.inputValue()).length, 201, 'the text stays');
  await checks.state('groep naam te lang');
  await field.fill('');
  await field.press('Tab');
  await page.getByText('Vul eerst iets in.').waitFor();
});

journey('Signs of every kind are kept as they are typed', async ({ house, screen }) => {
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  const texts = ["d'r d’Oude zei 'nee'", '👩🏽‍🌾 plant bonen', 'بيت الجار هادئ', '<b>vet</b> & #panic() $x$'];
  for (const text of texts) {
    await line(screen).fill(text);
    await line(screen).press('Enter');
    await screen.settled();
    await screen.page.getByRole('button', { name: text }).waitFor();
  }
  const { lines } = await house.call('session_get', { id: session });
  assert.deepEqual(
    lines.map((said) => said.text),
    texts,
    'not a sign is changed',
  );
});

journey(
  'When the core is out of reach the text stays, and goes in when it is back',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session } = await beginEvening(house);
    await screen.open(`#/live/${session}`);
    await page.route('**/rpc', (route) => route.abort());
    await line(screen).fill('Dit mag niet weg.');
    await screen.key('Enter');
    await screen.seesAtOnce('Deze regel is nog niet opgeslagen. Je tekst staat er nog. Druk op Enter');
    await screen.sees('Regel nog niet opgeslagen', { exact: true });
    assert.equal(await page.getByText('Er ging iets mis').count(), 0, 'it is told once, at the line');
    assert.equal(await line(screen).inputValue(), 'Dit mag niet weg.', 'the line is back in its place');
    await checks.state('live niet bewaard');
    await page.unroute('**/rpc');
    await line(screen).press('Enter');
    await screen.settled();
    const { lines } = await house.call('session_get', { id: session });
    assert.equal(lines.at(-1).text, 'Dit mag niet weg.', 'nothing was lost');
    assert.equal(await page.getByText('nog niet opgeslagen').count(), 0, 'and the message is gone');
    await screen.sees(/^Opgeslagen \d+:\d\d$/);
  },
);

journey(
  'When nothing can be opened, the first screen says so and offers another try',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    await makeGroup(house);
    await screen.open();
    const look = () => page.evaluate(() => document.documentElement.getAttribute('style'));
    const usual = await look();
    await page.route('**/rpc', (route) => route.abort());
    await screen.open();
    await screen.arrivesAt('Kantelbeeld kan niet openen');
    await screen.sees('Wat je hebt opgeschreven, staat nog op deze laptop.');
    assert.equal(await look(), usual, 'in the letters that were chosen');
    assert.equal(await page.getByText('Er ging iets mis').count(), 0, 'it is told once');
    await checks.state('start mislukt');
    await page.unroute('**/rpc');
    await screen.press('Probeer opnieuw');
    await screen.arrivesAt('Vandaag');
  },
);

journey('A damaged store is told calmly, and what to do about it', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await house.call('store_lock');
  await house.powerCut();
  await writeFile(house.storeFile('store.db'), 'this is no database '.repeat(2_000));
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.seesAtOnce('Je gegevens zijn beschadigd');
  await screen.sees('Gooi niets weg.');
  await checks.state('ontgrendelen beschadigd');
});

journey(
  'Damage that is found after opening is told, stays told, and leaves the text on the screen',
  async ({ house, screen, checks }) => {
    const { session } = await beginEvening(house);
    // The end of the file is the story of a case that no screen here shows.
    const [{ id: community }] = await house.call('community_list', {});
    const other = { community, title: 'Een andere casus', question: '', concerned: '', brought_by: null };
    const story = 'Een lang verhaal. '.repeat(1_000);
    await house.call('case_save', { id: null, ...other, voice: 'unanswered', voice_why: '', story });
    await house.call('store_lock');
    await house.powerCut();
    const file = house.storeFile('store.db');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] ^= 0x40;
    await writeFile(file, bytes);
    await house.start();
    await screen.open(`#/live/${session}`);
    await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await screen.press('Openen');
    await screen.seesAtOnce('Je gegevens zijn beschadigd');
    await screen.open(`#/live/${session}`);
    await screen.seesAtOnce('Je gegevens zijn beschadigd');
    await line(screen).fill('Dit mag niet weg.');
    await screen.key('Enter');
    await screen.sees('Deze regel is nog niet opgeslagen. Je tekst staat er nog.');
    await screen.sees('Regel nog niet opgeslagen', { exact: true });
    assert.equal(await line(screen).inputValue(), 'Dit mag niet weg.', 'what cannot be saved stands in the line');
    assert.equal(
      await screen.page.getByText('Je gegevens zijn beschadigd').count(),
      1,
      'and it is told once, not twice',
    );
    await checks.state('live beschadigd');
  },
);

journey('A lock that cannot be read is told calmly', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await house.powerCut();
  for (const name of ['keys.json', 'keys.copy.json']) await writeFile(house.storeFile(name), '{');
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.seesAtOnce('Het slot van je gegevens is beschadigd');
  await checks.state('ontgrendelen slot beschadigd');
});

once('One damaged copy of the lock does no harm', async ({ house, screen }) => {
  await makeGroup(house);
  await house.powerCut();
  await writeFile(house.storeFile('keys.json'), '{');
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.arrivesAt('Vandaag');
});

journey('A store of a newer version is left alone, and said so', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await house.powerCut();
  const keys = '{"format":99,"slots":"of a kind that we do not know"}';
  const sha256 = createHash('sha256').update(keys).digest('hex');
  const newer = `{"sha256": "${sha256}", "keys": ${keys}}\n`;
  const files = ['keys.json', 'keys.copy.json'].map((name) => house.storeFile(name));
  for (const file of files) await writeFile(file, newer);
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.seesAtOnce('Deze gegevens zijn gemaakt met een nieuwere versie');
  await checks.state('ontgrendelen nieuwere versie');
  for (const file of files)
    assert.equal(await readFile(file, 'utf8'), newer, 'what a newer version wrote is not touched');
});
