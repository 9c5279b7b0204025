import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeGroup } from '../lib/fixture.js';

journey('F1 lists every key, and Escape leads back to where one was', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await screen.key('F4');
  await screen.type('halve zin');
  await screen.key('F1');
  const list = page.getByRole('dialog', { name: 'Toetsen' });
  await list.waitFor();
  for (const key of ['F1', 'Ctrl Z', 'Ctrl Shift L', 'Enter', 'Ctrl K', 'PageDown, Ctrl Enter', 'F9', 'Ctrl .']) {
    await list.getByText(key, { exact: true }).first().waitFor();
  }
  await checks.state('toetsen');
  await screen.key('PageDown');
  await page.getByRole('heading', { level: 1, name: /Stap 1 van 12/ }).waitFor();
  await screen.key('Escape');
  await list.waitFor({ state: 'hidden' });
  await screen.type(' af');
  assert.equal(await page.getByLabel(/^Regel/).inputValue(), 'halve zin af', 'typing goes on as if nothing happened');
});

once('The skip link is the first stop and leads past the menu', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open();
  await screen.arrivesAt('Vandaag');
  await page.evaluate(() => document.activeElement.blur());
  await page.getByRole('link', { name: 'Naar de inhoud' }).focus();
  await screen.key('Enter', 'Tab');
  const inMain = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  assert.equal(inMain, true, 'the next stop is in the content');
});

once('A letter that is typed anywhere lands in the line and triggers nothing', async ({ house, screen }) => {
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await screen.page.getByRole('heading', { level: 1 }).focus();
  await screen.type('kanteling');
  assert.equal(await screen.page.getByLabel(/^Regel/).inputValue(), 'kanteling', 'no letter alone is a key');
});
