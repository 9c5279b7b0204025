import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey, once } from '../lib/journey.js';
import { PASSPHRASE } from '../lib/fixture.js';

journey('An empty laptop becomes a group in a few steps', async ({ house, screen, checks }) => {
  const { page } = screen;
  await screen.open();
  await screen.arrivesAt('Alles blijft op deze laptop.');
  await checks.state('start welkom');
  await checks.focusWalk('welcome');

  await screen.press('Kies een wachtzin');
  await screen.arrivesAt('Kies je wachtzin');
  const proposed = async () => (await page.getByTestId('proposal').innerText()).trim().split(/\s+/);
  const first = await proposed();
  assert.equal(first.length, 5, 'five words are proposed');
  await screen.press('Andere woorden');
  const words = await proposed();
  assert.notDeepEqual(words, first, 'asking for other words gives other words');
  await screen.sees('Nog niets getypt');
  await checks.state('start wachtzin');

  await screen.field('Typ je wachtzin').fill('hallo');
  await screen.settled();
  await screen.sees('Wordt snel geraden');
  await screen.press('Deze wachtzin gebruiken');
  await screen.sees('Maak hem langer, of gebruik de vijf woorden die wij voorstellen.');
  assert.equal(await screen.field('Typ je wachtzin').inputValue(), 'hallo', 'what was typed stays');
  assert.equal(await screen.focused(), 'Typ je wachtzin', 'the focus goes to what must be changed');
  await checks.state('start wachtzin te zwak');

  await screen.field('Typ je wachtzin').fill(words.join(' '));
  await screen.settled();
  await screen.sees('Dit zijn de vijf woorden.');
  await checks.state('start wachtzin sterk');
  await screen.field('Typ je wachtzin').press('Enter');
  await screen.arrivesAt('Je herstelblad');
  const sheet = await page.getByTestId('recovery-words').getByRole('listitem').allInnerTexts();
  assert.equal(sheet.length, 12, 'the sheet has twelve words');
  await checks.state('start herstelblad');
  await screen.press('Sla op als PDF om te printen');
  await screen.sees('Print het blad. Gooi het bestand daarna weg.');
  const [pdf] = await house.documents();
  assert.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-', 'the sheet is a PDF on disk');
  await checks.state('start herstelblad opgeslagen');

  await screen.press('Ik heb ze op papier');
  await screen.arrivesAt('Even controleren');
  const field = page.getByLabel(/Typ woord \d+ van je herstelblad/);
  const asked = Number(/\d+/.exec(await screen.page.locator('label').innerText())[0]);
  await field.fill(sheet[asked % sheet.length]);
  await field.press('Enter');
  await screen.sees(`Dat is niet woord ${asked}.`);
  await checks.state('start controle fout');
  await screen.press('Laat de woorden weer zien');
  await screen.arrivesAt('Je herstelblad');
  await screen.press('Ik heb ze op papier');
  await field.fill(sheet[asked - 1].toUpperCase());
  await field.press('Enter');

  await screen.arrivesAt('Maak je groep');
  await screen.press('Hoe werkt dit?');
  await page.getByRole('dialog').getByText('Hier kies je met welke groep je begint.').waitFor();
  await checks.state('start groep uitleg');
  await screen.press('Sluiten');
  await checks.state('start groep');
  await screen.press('Groep maken');
  await screen.sees('Geef je groep een naam.');
  await checks.state('start groep zonder naam');
  await screen.field('Hoe heet jullie groep?').fill('Leerkring De Hoek');
  await screen.field('Waar komen jullie meestal samen?').fill('Buurthuis De Hoek');
  await screen.press('Groep maken');
  await screen.arrivesAt('Vandaag');
  await screen.sees('Hier begint jullie eerste bijeenkomst');
  await checks.state('vandaag leeg');
  await checks.focusWalk('today');
});

once('A first start in English goes on in English', async ({ screen }) => {
  await screen.open();
  await screen.tick('English');
  await screen.sees('Everything stays on this laptop.');
  assert.equal(await screen.page.getAttribute('html', 'lang'), 'en', 'a screen reader hears the language too');
  await screen.reload();
  await screen.sees('Everything stays on this laptop.');
});

once('A recovery sheet that was never checked is replaced at the next start', async ({ house, screen }) => {
  const { page } = screen;
  const { words } = await house.call('store_create', { passphrase: PASSPHRASE });
  await house.powerCut();
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.arrivesAt('Je herstelblad');
  const fresh = await page.getByTestId('recovery-words').getByRole('listitem').allInnerTexts();
  assert.equal(fresh.length, 12, 'there is a sheet again');
  assert.notDeepEqual(fresh, words, 'nobody knows where the first one is, so it is another one');
});
