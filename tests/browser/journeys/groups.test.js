import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeCase, makeGroup, PASSPHRASE } from '../lib/fixture.js';

const CHOOSER = 'Met welke groep werk je?';

/** A second group, made on the screen of the first. */
async function makeAnother(screen, name) {
  await screen.open('#/group');
  await screen.press('Nog een groep');
  await screen.field('Hoe heet jullie groep?').fill(name);
  await screen.field('Waar komen jullie meestal samen?').fill('De Brug');
  await screen.key('Enter');
  await screen.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

journey('Who has several groups chooses one, and it is there again after a restart', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  await beginEvening(house);
  const chooser = screen.field(CHOOSER);
  for (const place of ['#/today', '#/cases', '#/group']) {
    await screen.open(place);
    assert.equal(await chooser.count(), 0, `with one group there is nothing to choose on ${place}`);
  }

  await screen.press('Nog een groep');
  await screen.press('Groep maken');
  await screen.sees('Geef je groep een naam. Je kunt hem later veranderen.');
  await checks.state('groep erbij');
  await screen.key('Escape');
  await makeAnother(screen, 'Leerkring Zuid');
  await screen.sees('Nog niemand op de lijst');
  assert.equal(await screen.field('Naam van de groep').inputValue(), 'Leerkring Zuid', 'the new group is the open one');
  await checks.state('groep kiezen');

  await screen.open('#/today');
  await screen.sees('Hier begint jullie eerste bijeenkomst');
  await checks.state('vandaag groep kiezen');
  await screen.choose(CHOOSER, 'Leerkring De Hoek, Buurthuis De Hoek');
  await screen.sees('De stille trap');
  await screen.choose(CHOOSER, 'Leerkring Zuid, De Brug');
  await screen.sees('Hier begint jullie eerste bijeenkomst');
  assert.equal(await page.getByText('De stille trap').count(), 0, 'nothing of the other group is shown');

  await house.powerCut();
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');
  assert.equal(
    await chooser.evaluate((list) => list.selectedOptions[0].text),
    'Leerkring Zuid, De Brug',
    'the choice is remembered',
  );
  await screen.follow('Groep');
  assert.equal(await screen.field('Naam van de groep').inputValue(), 'Leerkring Zuid', 'on every screen');
  await screen.choose(CHOOSER, 'Leerkring De Hoek, Buurthuis De Hoek');
  assert.equal(await screen.field('Naam van de groep').inputValue(), 'Leerkring De Hoek', 'the fields follow');
  await page.getByRole('rowheader', { name: 'Sanne' }).waitFor();
});

once('A group that is taken back leaves the other one open', async ({ house, screen }) => {
  await makeGroup(house);
  await makeAnother(screen, 'Leerkring Zuid');
  await screen.sees('Nog niemand op de lijst');
  await screen.page.getByRole('heading', { level: 1 }).focus();
  await screen.key('Control+z');
  await screen.page.getByRole('rowheader', { name: 'Sanne' }).waitFor();
  assert.equal(await screen.field(CHOOSER).count(), 0, 'there is one group again, and nothing to choose');
  assert.equal(await screen.field('Naam van de groep').inputValue(), 'Leerkring De Hoek', 'the first group is open');
});

once('What is made from a case is for the group of that case', async ({ house, screen }) => {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await makeAnother(screen, 'Leerkring Zuid');
  await screen.open(`#/cases/${study}`);
  await screen.press('Bespreek deze casus');
  await screen.arrivesAt('Bijeenkomst voorbereiden');
  const [{ case_title: title }] = await house.call('session_list', { community: group.community });
  assert.equal(title, 'De stille trap', 'the session stands in the group that the case is of');
});
