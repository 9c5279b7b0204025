import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeGroup, PASSPHRASE } from '../lib/fixture.js';

journey('Settings are in force at once and stay', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/settings');
  await screen.arrivesAt('Instellingen');
  await page.getByText('Wat erin zit').click();
  await checks.state('instellingen');
  await checks.focusWalk('settings');

  await screen.tick('English');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'en', 'a screen reader hears the language too');
  await checks.state('settings in English');
  await screen.tick('Nederlands');
  await screen.sees('Hoe het eruitziet');

  await screen.choose('Op slot als niemand iets doet', 'na 30 minuten');
  await screen.reload();
  assert.equal(await screen.field('Op slot als niemand iets doet').inputValue(), '30', 'the choice stays');
});

once('Colours follow the laptop until somebody chooses', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/settings');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [light, dark] = ['rgb(251, 247, 240)', 'rgb(26, 34, 37)'];
  assert.equal(await ground(), light, 'the laptop is light');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await ground(), dark, 'the laptop is dark now');
  await screen.tick('Licht');
  assert.equal(await ground(), light, 'light was chosen, whatever the laptop does');
  await page.emulateMedia({ colorScheme: 'light' });
  await screen.tick('Donker');
  assert.equal(await ground(), dark, 'dark was chosen');
  await screen.reload();
  assert.equal(await ground(), dark, 'and stays');
});

once('Letters grow to twice their size and shrink again, by button and by key', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/settings');
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  assert.equal(await size(), 18, 'text is 18 px to begin with');
  await screen.press('Groter');
  assert.equal((await size()).toFixed(1), '19.8', 'the button makes it a tenth larger');
  for (let times = 0; times < 12; times += 1) await screen.key('Control+=');
  assert.equal(await size(), 36, 'no larger than twice');
  assert.equal(await screen.button('Groter').isDisabled(), true, 'the button says that it ends here');
  for (let times = 0; times < 15; times += 1) await screen.key('Control+-');
  assert.equal((await size()).toFixed(1), '14.4', 'no smaller than four fifths');
});

once('A key locks the app and leaves nothing of it on the screen', async ({ house, screen }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await screen.page.getByLabel(/^Regel/).fill('half gezegd');
  await screen.key('Control+Shift+L');
  await page.getByRole('heading', { level: 1, name: 'Ontgrendelen' }).waitFor();
  const left = await page.evaluate(() => document.documentElement.innerHTML + location.href);
  for (const told of ['half gezegd', 'De stille trap', 'Sanne', session]) {
    assert.equal(left.includes(told), false, `nothing of "${told}" is left on the page`);
  }
  await assert.rejects(house.call('session_get', { id: session }), { message: 'locked' }, 'the core is locked as well');

  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');
  await screen.press('Ga verder');
  await screen.sees('Je halve zin van de vorige keer staat er weer.');
});

once('The app locks when nobody does anything, and not while somebody does', async ({ house, screen }) => {
  const { page } = screen;
  await makeGroup(house);
  await page.clock.install();
  await screen.open();
  await screen.arrivesAt('Vandaag');
  await page.clock.fastForward('14:00');
  await page.mouse.move(200, 300);
  await page.clock.fastForward('14:00');
  await screen.settled();
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Vandaag', 'a moved mouse is somebody');
  await page.clock.fastForward('01:01');
  await page.getByRole('heading', { level: 1, name: 'Ontgrendelen' }).waitFor();
  await assert.rejects(house.call('community_list'), { message: 'locked' }, 'the core is locked as well');
});

once('The practice group has nothing to protect and does not lock by itself', async ({ screen }) => {
  const { page } = screen;
  await page.clock.install();
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  await page.clock.fastForward('02:30:00');
  await screen.settled();
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Vandaag', 'it stays open');
});
