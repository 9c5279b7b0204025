import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeGroup } from '../lib/fixture.js';

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

once('PageDown moves through a text of several lines, as F1 says, and Ctrl+Enter goes on from there', async (hand) => {
  const { house, screen } = hand;
  const { session } = await beginEvening(house);
  await goToStep(house, session, 'story');
  await screen.open(`#/live/${session}`);
  const heading = (words) => screen.page.getByRole('heading', { level: 1, name: words }).waitFor();
  await heading(/Stap 3 van 12/);
  const story = screen.field('Het verhaal in een paar zinnen');
  await story.fill(Array.from({ length: 60 }, (_, number) => `Zin ${number}.`).join('\n'));
  await screen.key('Control+Home', 'PageDown');
  const caret = await story.evaluate((field) => field.selectionStart);
  assert.ok(caret > 0, 'the caret went down');
  await screen.key('PageUp');
  assert.equal(await story.evaluate((field) => field.selectionStart), 0, 'and up again');
  await heading(/Stap 3 van 12/);
  await screen.key('F1');
  const rows = screen.page.getByRole('dialog', { name: 'Toetsen' }).locator('dl > div');
  await rows.filter({ hasText: 'PageUp, PageDown' }).getByText('door de tekst').waitFor();
  await screen.key('Escape', 'Control+Enter');
  await heading(/Stap 4 van 12/);
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
