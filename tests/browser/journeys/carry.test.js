import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening } from '../lib/fixture.js';

/** An evening that agreed on the next one, closed; and the next one, still empty. */
async function agreed(house, { host, about }) {
  const evening = await beginEvening(house);
  const { session, community } = evening;
  const next = { session, next_on: '2027-01-12', next_host: host, next_about: about };
  await house.call('next_time_save', next);
  await house.call('session_move', { id: session, to: 'close', block: null });
  const { id } = await house.call('session_create', { community });
  return { ...evening, id };
}

journey('Day, host and case that were agreed last time are taken over with one press', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { id, members, study } = await agreed(house, { host: 'Karim', about: 'De stille trap' });
  await screen.open(`#/prepare/${id}`);
  await page.getByRole('heading', { name: 'Van de vorige keer' }).waitFor();
  await page.getByLabel('Datum: 12 januari 2027').waitFor();
  assert.ok(await page.getByLabel('Datum: 12 januari 2027').isChecked(), 'it comes along by itself');
  await page.getByText('Gastheer of gastvrouw: Karim is ingevuld').waitFor();
  await checks.state('neem over van de vorige keer');
  await screen.press('Neem mee naar deze bijeenkomst');
  const { fields } = await house.call('session_get', { id });
  assert.deepEqual(
    [fields.on, fields.host, fields.case],
    ['2027-01-12', members.Karim, study],
    'all three are filled in',
  );
  await screen.sees('is ingevuld');
  assert.equal(await screen.field('Datum', { exact: true }).inputValue(), '12 jan 2027', 'and stand on the page');
  await checks.state('overgenomen van de vorige keer');
  await screen.key('Control+z');
  assert.equal((await house.call('session_get', { id })).fields.on, null, 'one undo leaves all of it');
});

once('What stands there differently is only replaced when somebody says so', async ({ house, screen }) => {
  const { page } = screen;
  const { id } = await agreed(house, { host: 'iemand van de kerk', about: '' });
  const { fields } = await house.call('session_get', { id });
  await house.call('session_save', { ...fields, on: '2027-01-19' });
  await screen.open(`#/prepare/${id}`);
  await screen.sees('Gastheer of gastvrouw: iemand van de kerk');
  const day = page.getByLabel('Datum: 12 januari 2027');
  assert.equal(await day.isChecked(), false, 'the day that was chosen since stays');
  await screen.sees('Nu staat er iets anders.');
  await day.check({ force: true });
  await screen.press('Neem mee naar deze bijeenkomst');
  assert.equal((await house.call('session_get', { id })).fields.on, '2027-01-12', 'until somebody says so');
});
