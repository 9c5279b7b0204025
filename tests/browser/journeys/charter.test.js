import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeGroup } from '../lib/fixture.js';

journey('A group makes the charter its own and prints it', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/group');
  await screen.press('Bekijk ‘Zo werken wij’');
  await screen.arrivesAt('Zo werken wij');
  await screen.sees('Een tekst om mee te beginnen');
  await checks.state('charter voorstel');
  await screen.press('Neem deze tekst over');
  await screen.fillIn('Punt 1', 'Samen aan zet', { exact: true });
  await screen.press('Omlaag: Samen aan zet');
  assert.equal(await screen.field('Punt 2', { exact: true }).inputValue(), 'Samen aan zet', 'it went a place down');
  await screen.press('Verwijderen: Open en nieuwsgierig');
  await screen.sees('Open en nieuwsgierig is verwijderd.');
  await screen.press('Omgangsregel toevoegen');
  const dialog = page.getByRole('dialog', { name: 'Omgangsregel toevoegen' });
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.getByText('Vul eerst iets in.').waitFor();
  await dialog.getByLabel('Kort gezegd').fill('We beginnen op tijd');
  await checks.state('charter nieuw punt');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByLabel('Uitleg bij We beginnen op tijd').waitFor();
  await checks.state('charter');
  await screen.press('Maak een blad');
  await page.getByRole('img', { name: 'Bladzijde 1 van' }).waitFor();
  await checks.state('charter op papier');
  await screen.press('Sla op als PDF');
  await screen.sees('De PDF is opgeslagen');
  const files = await house.documents();
  assert.equal(files.length, 1, 'one file was written');
  assert.match(files[0], /Zo werken wij .*\.pdf$/, 'its name says what it is, and names nobody');
});

journey('On the day to look back there is a quiet word on Today', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await screen.open('#/charter');
  await screen.fillIn('Terugkijken op', '1-1-2026');
  await screen.sees('Tijd om terug te kijken');
  await screen.open('#/today');
  await screen.sees('Tijd om terug te kijken');
  await checks.state('vandaag terugkijken');
  await screen.press('Bekijk ‘Zo werken wij’');
  await screen.arrivesAt('Zo werken wij');
});

once('How people treat each other can be read out when the evening begins', async ({ house, screen }) => {
  const { page } = screen;
  const { community, session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  assert.equal(await page.getByText('Lees voor: hoe wij met elkaar omgaan').count(), 0, 'nothing was agreed on yet');
  await house.call('charter_begin', { community });
  await screen.reload();
  await page.getByText('Lees voor: hoe wij met elkaar omgaan').click();
  await screen.sees('We laten elkaar uitpraten');
});
