import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { makeCase, makeGroup, makeSession } from '../lib/fixture.js';

/** What the core stores, after everything on the screen was answered. */
const session = async (house) => {
  const [{ id: community }] = await house.call('community_list');
  const [{ id }] = await house.call('session_list', { community });
  return house.call('session_get', { id });
};

journey('A session is prepared on one page, and what is missing is a calm list', async ({ house, screen, checks }) => {
  const { page } = screen;
  const group = await makeGroup(house);
  await makeCase(house, group);
  await screen.open();
  await screen.press('Nieuwe bijeenkomst');
  await screen.arrivesAt('Bijeenkomst voorbereiden');
  await screen.sees('Kies een datum en een begintijd');
  await screen.sees('Verwacht: 4 van 4');
  await screen.press('Niemand');
  await screen.sees('Zeg wie er komen');
  await screen.sees('Dit is een leerbijeenkomst.');
  await checks.state('voorbereiden leeg');

  await page.getByLabel('Datum').fill('2026-12-08');
  await screen.fillIn('Begint om', '15.30');
  assert.equal(await screen.field('Begint om').inputValue(), '15:30', 'a time is read as people write it');
  await screen.fillIn('Plek', 'Buurthuiskamer');
  await screen.choose('Gastheer of gastvrouw', 'Sanne');
  await screen.choose('Welke casus bespreken jullie?', 'De stille trap');
  await screen.press('Iedereen');
  await screen.sees('Verwacht: 4 van 4');
  await page.getByRole('checkbox', { name: /Peter/ }).uncheck();
  await screen.sees('Verwacht: 3 van 4');
  await screen.fillIn('Alleen voor jou', 'De sleutel van de kast niet vergeten.');
  await screen.fillIn('In één zin', 'We kijken samen, we lossen niets op.');
  await screen.sees('Alles staat klaar.');

  const minutes = screen.field('Minuten voor Van binnen gezien');
  assert.equal(await minutes.inputValue(), '15', 'the method says how long a step takes');
  await screen.sees('klaar om 17:30');
  await screen.tick('180 minuten');
  assert.equal(await minutes.inputValue(), '20', 'the longer variant gives the step more time');
  await screen.sees('klaar om 18:30');
  await minutes.fill('25');
  await minutes.press('Enter');
  await screen.settled();
  await screen.sees('5 minuten langer dan beloofd');
  const clock = (step) => page.getByRole('row').filter({ hasText: step }).getByRole('cell').first().innerText();
  assert.equal(await clock('Welkom, wie is er?'), '15:30', 'the first step begins with the session');
  assert.equal(await clock('Open lijnen'), '15:42', 'the next one begins when its minutes are over');
  await checks.state('voorbereiden');
  await checks.focusWalk('prepare', 80);

  await screen.press('Klaar om te beginnen');
  await screen.sees('Deze bijeenkomst staat klaar.');
  await checks.state('voorbereiden klaar');

  const { fields, status, blocks, people } = await session(house);
  assert.equal(status, 'planned', 'the session stands ready');
  assert.equal(`${fields.on} ${fields.starts}`, '2026-12-08 15:30:00', 'date and time are stored');
  assert.equal(blocks.find((block) => block.step === 'inside').minutes, 25, 'the changed minutes are stored');
  assert.deepEqual(people.map((person) => person.name).sort(), ['Joke', 'Karim', 'Sanne'], 'Peter does not come');
});

once('A time that is no time is told at the field and changes nothing', async ({ house, screen }) => {
  const group = await makeGroup(house);
  const id = await makeSession(house, group, null);
  await screen.open(`#/prepare/${id}`);
  await screen.fillIn('Begint om', 'straks');
  await screen.sees('Typ een tijd, bijvoorbeeld 15:00.');
  assert.equal(await screen.field('Begint om').inputValue(), 'straks', 'what was typed stays');
  assert.equal((await session(house)).fields.starts, '15:00:00', 'the time that was known stays');
});

once('A session that was removed comes back with one press', async ({ house, screen }) => {
  const { page } = screen;
  const group = await makeGroup(house);
  const id = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/prepare/${id}`);
  await screen.press('Bijeenkomst verwijderen');
  await screen.arrivesAt('Vandaag');
  await screen.sees('De bijeenkomst is verwijderd.');
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await screen.sees('De stille trap');
});

journey('The day begins with the session that stands ready', async ({ house, screen, checks }) => {
  const group = await makeGroup(house);
  await makeSession(house, group, await makeCase(house, group));
  await screen.open();
  await screen.arrivesAt('Vandaag');
  await screen.button('Begin de bijeenkomst').waitFor();
  await checks.state('vandaag klaar');
});
