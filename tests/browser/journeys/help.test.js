import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession } from '../lib/fixture.js';

journey('Every screen says how it works, and gives the focus back', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session, study } = await beginEvening(house);
  const explanation = page.getByRole('dialog', { name: 'Hoe werkt dit?' });
  const told = new Set();
  for (const [place, words] of [
    ['#/today', 'Hier begin je.'],
    ['#/cases', 'Een casus is een situatie uit de buurt'],
    [`#/cases/${study}`, 'Hier staat alles wat jullie over deze casus opschreven.'],
    ['#/group', 'Hier staan de mensen aan tafel'],
    [`#/prepare/${session}`, 'Hier zet je een bijeenkomst klaar.'],
    [`#/live/${session}`, 'Hier leid je de bijeenkomst, stap voor stap.'],
    [`#/harvest/${session}`, 'Hier lezen jullie samen terug'],
    ['#/settings', 'Hier kies je hoe Kantelbeeld eruitziet'],
  ]) {
    await screen.open(place);
    await screen.press('Hoe werkt dit?');
    await explanation.getByText(words).waitFor();
    told.add(await explanation.innerText());
    if (place.startsWith('#/live')) await checks.state('uitleg live');
    await screen.press('Sluiten');
    await explanation.waitFor({ state: 'hidden' });
    assert.equal(await screen.focused(), 'Hoe werkt dit?', `the focus comes back on ${place}`);
  }
  assert.equal(told.size, 8, 'each screen has an explanation of its own');
});

once('The explanation has a key, which F1 names and which takes nothing from what is typed', async (hand) => {
  const { house, screen } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'outside');
  await screen.open(`#/live/${session}`);
  const explanation = page.getByRole('dialog', { name: 'Hoe werkt dit?' });
  await screen.key('F4');
  await screen.type('halve zin');
  await screen.key('F2');
  await explanation.waitFor();
  await screen.key('PageDown', 'Control+k');
  const { current, lines } = await house.call('session_get', { id: session });
  assert.deepEqual([current, lines], [block.id, []], 'the session waits while somebody reads');
  await screen.key('F2');
  await explanation.waitFor({ state: 'hidden' });
  await screen.type(' af');
  assert.equal(await page.getByLabel(/^Regel/).inputValue(), 'halve zin af', 'typing goes on where it was');

  await screen.key('F1');
  const row = page.getByRole('dialog', { name: 'Toetsen' }).locator('dl > div').filter({ hasText: 'F2' });
  await row.getByText('hoe werkt dit scherm?').waitFor();
});

once('The harvest explains the report too, in the language of the screen', async ({ house, screen }) => {
  const { page } = screen;
  const group = await makeGroup(house);
  const session = await makeSession(house, group, await makeCase(house, group));
  await house.call('settings_save', { language: 'en', theme: 'system', text_percent: 100, lock_after_min: 15 });
  await screen.open(`#/harvest/${session}`);
  await screen.key('F2');
  const explanation = page.getByRole('dialog', { name: 'How does this work?' });
  await explanation.getByRole('heading', { name: 'Report' }).waitFor();
  await explanation
    .getByText('The PDF is not locked. First choose for whom it is, and give it only to them.')
    .waitFor();
});

once('Before there is a group, each step says itself what it is for', async ({ screen }) => {
  await screen.open();
  await screen.key('F2');
  assert.equal(await screen.page.getByRole('dialog').count(), 0, 'there is no screen to explain yet');
  assert.equal(await screen.button('Hoe werkt dit?').count(), 0, 'and no button');
});
