import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { makeGroup, PASSPHRASE } from '../lib/fixture.js';

journey('The practice group needs no passphrase, says what it is and begins anew', async ({ screen, checks }) => {
  const { page } = screen;
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  const band = page.getByRole('complementary', { name: 'Oefengroep' });
  await band.getByText('Oefengroep.').waitFor();
  await checks.state('vandaag oefengroep');
  await checks.focusWalk('today in the practice group');

  await screen.follow('Groep');
  await screen.arrivesAt('Groep');
  await screen.press('Verwijderen: Ruben de Wit');
  await page.getByRole('rowheader', { name: 'Ruben de Wit' }).waitFor({ state: 'detached' });

  await screen.follow('Instellingen');
  await screen.arrivesAt('Instellingen');
  await checks.state('instellingen oefengroep');
  await screen.press('Begin opnieuw met oefenen');
  await screen.sees('De oefengroep is weer als nieuw.');
  await screen.follow('Groep');
  await page.getByRole('rowheader', { name: 'Ruben de Wit' }).waitFor();
  await checks.state('groep oefengroep');

  await band.getByRole('button', { name: 'Stoppen met oefenen' }).click();
  await screen.arrivesAt('Alles blijft op deze laptop.');
});

journey('One session of the practice group is half-way and one is finished', async ({ screen, checks }) => {
  const { page } = screen;
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  await screen.press('Ga verder');
  await page.getByRole('heading', { level: 1, name: /Stap 5 van 12 · Van binnen gezien/ }).waitFor();
  await screen.settled();
  // Whoever goes on starts the clock again; the days between cost no minute.
  await screen.sees(/^nog \d+:\d\d$/);
  await checks.state('live oefengroep half');
  // Samira came in late: two sentences bring her up to date, and nothing from the inside page.
  const catchUp = page.getByRole('region', { name: 'Praat Samira Haddad bij' });
  await catchUp.getByText('Praat Samira Haddad bij').click();
  await checks.state('praat bij');
  const told = await catchUp.innerText();
  assert.ok(told.includes('We zijn bij stap 5'), 'it says where the group is');
  for (const line of await page
    .getByRole('region', { name: 'Van binnen', exact: true })
    .getByRole('button')
    .allInnerTexts()) {
    const words = line.split(':').at(-1).trim();
    assert.equal(told.includes(words), false, `"${words}" is for its speaker to tell again`);
  }
  await catchUp.getByRole('button', { name: 'Gedaan' }).click();
  await catchUp.waitFor({ state: 'detached' });

  await page.goBack();
  await screen.arrivesAt('Vandaag');
  await screen.follow('Oogst en verslag');
  await screen.arrivesAt('Oogst en verslag');
  await page.getByText(/Afgerond op \d+ \w+ \d{4} om \d\d:\d\d\./).waitFor();
  await checks.state('oogst oefengroep klaar');
});

once('The practice group is never mixed with the real one', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/settings');
  await screen.press('Naar de oefengroep');
  await page.getByRole('complementary', { name: 'Oefengroep' }).waitFor();
  await screen.arrivesAt('Vandaag');
  await screen.follow('Groep');
  await page.getByRole('rowheader', { name: 'Ruben de Wit' }).waitFor();
  assert.equal(await page.getByRole('rowheader', { name: 'Sanne' }).count(), 0, 'nobody real is in the practice group');

  await screen.button('Stoppen met oefenen').click();
  await page.getByRole('heading', { level: 1, name: 'Ontgrendelen' }).waitFor();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');
  await screen.follow('Groep');
  await page.getByRole('rowheader', { name: 'Sanne' }).waitFor();
  assert.equal(
    await page.getByRole('rowheader', { name: 'Ruben de Wit' }).count(),
    0,
    'nobody invented is in the real group',
  );
});
