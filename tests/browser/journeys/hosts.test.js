import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { makeGroup } from '../lib/fixture.js';

journey('Places take turns, and a new session is proposed where it is the turn', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { community } = await makeGroup(house);
  await screen.open('#/hosts');
  await screen.arrivesAt('Wie ontvangt de groep');
  await screen.sees('Nog geen plekken');
  await checks.state('plekken leeg');
  await screen.press('Plek toevoegen');
  const dialog = page.getByRole('dialog', { name: 'Nieuwe plek' });
  await dialog.getByRole('button', { name: 'Plek toevoegen' }).click();
  await dialog.getByText('Vul eerst iets in.').waitFor();
  await dialog.getByLabel('Naam van de plek').fill('De Wissel');
  await screen.choose('Wie ontvangt', 'Karim');
  const ask = (what) => dialog.getByRole('group', { name: what });
  await ask('Bereikbaar met een rolstoel').getByLabel('Ja').check({ force: true });
  await ask('Beamer of groot scherm').getByLabel('Nee').check({ force: true });
  await dialog.getByLabel('Wie doet open').fill('De beheerder');
  await checks.state('plek nieuw');
  await dialog.getByRole('button', { name: 'Plek toevoegen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  for (const text of ['Ontvangen door Karim.', 'rolstoel kan binnen', 'geen beamer', 'Doet open: De beheerder']) {
    await screen.sees(text);
  }
  await house.call('venue_save', {
    ...{ id: null, community, name: 'Het Wijkhuis', host: null, wheelchair: 'unasked', bus: 'unasked' },
    ...{ coffee: 'yes', projector: 'unasked', quiet_room: 'unasked', door: '', remark: 'Bel bij de zijdeur.' },
  });
  await screen.open('#/group');
  await screen.press('Bekijk de plekken');
  await screen.press('Omlaag: De Wissel');
  const headings = () => page.getByRole('heading', { level: 2 }).allInnerTexts();
  assert.deepEqual(await headings(), ['Het Wijkhuis', 'De Wissel'], 'the order of the rota');
  await checks.state('plekken');
  const { id } = await house.call('session_create', { community });
  const { fields } = await house.call('session_get', { id });
  assert.equal(fields.place, 'Het Wijkhuis', 'the place whose turn it is');
  await screen.open(`#/prepare/${id}`);
  await screen.sees('Bel bij de zijdeur.');
  await checks.state('voorbereiden met een plek');
  await screen.open('#/hosts');
  await screen.press('Weghalen: De Wissel');
  await screen.sees('De Wissel staat niet meer in de lijst.');
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('heading', { name: 'De Wissel' }).waitFor();
});
