import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep, makeGroup } from '../lib/fixture.js';

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
  await screen.press('Verwijderen: De Wissel');
  await screen.sees('De Wissel staat niet meer in de lijst.');
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('heading', { name: 'De Wissel' }).waitFor();
});

journey(
  'The host whose turn it is next time is taken over at the end of the evening',
  async ({ house, screen, checks }) => {
    const { community, members, session } = await beginEvening(house);
    await house.call('venue_save', {
      ...{ id: null, community, name: 'Het Wijkhuis', host: members.Karim, wheelchair: 'unasked', bus: 'unasked' },
      ...{ coffee: 'yes', projector: 'unasked', quiet_room: 'unasked', door: '', remark: '' },
    });
    await goToStep(house, session, 'closing');
    await screen.open(`#/live/${session}`);
    await screen.sees('Aan de beurt: Karim, Het Wijkhuis.');
    await checks.state('afronden met wie aan de beurt is');
    await screen.press('Neem over');
    const view = await house.call('session_get', { id: session });
    assert.equal(view.next_host, 'Karim, Het Wijkhuis', 'who and where');
    await screen.page.getByText('Aan de beurt: Karim').waitFor({ state: 'hidden' });

    await house.call('session_move', { id: session, to: 'close', block: null });
    const { id } = await house.call('session_create', { community });
    const { fields } = await house.call('session_get', { id });
    await house.call('session_save', { ...fields, host: null, place: '' });
    await screen.open(`#/prepare/${id}`);
    await screen.press('Neem mee naar deze bijeenkomst');
    const next = await house.call('session_get', { id });
    assert.deepEqual([next.fields.host, next.fields.place], [members.Karim, 'Het Wijkhuis'], 'both are filled in');
  },
);
