import assert from 'node:assert/strict';
import { beginEvening, goToStep, makeCase, makeGroup, writeLines } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { Screen } from '../lib/screen.js';
import { acquaint, give, take, withColleague, withStick, wouldPick } from '../lib/laptops.js';

/** A case that two laptops have, and an old file with it on the stick. */
async function shared(house, walk) {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await acquaint(house, colleague, stick);
      await take(colleague, await give(house, group.community, stick));
      const old = await give(colleague, group.community, stick);
      await walk({ ...group, study, stick, colleague, old });
    }),
  );
}

const cases = (house, community) => house.call('case_list', { community });

journey(
  'A case is erased for everyone: an old file does not bring it back, and a colleague hears of it',
  async (hand) => {
    const { house, screen, checks } = hand;
    const { page } = screen;
    await shared(house, async ({ study, community, stick, colleague, old }) => {
      await screen.open(`#/cases/${study}`);
      await checks.state('casus met drie werkwoorden');
      await screen.press('Wissen voor iedereen');
      await screen.sees('1 collega hoort het bij het volgende bestand.');
      assert.equal(await screen.button('Verder').isDisabled(), true, 'first a reason');
      await checks.state('wissen wat en waarom');
      await screen.tick('Degene over wie het gaat, vraagt erom');
      await screen.press('Verder');
      await screen.sees('Er is geen weg terug.');
      await checks.state('wissen zeker');
      assert.equal((await cases(house, community)).length, 1, 'nothing is erased yet');
      await screen.press('Wis voor iedereen');
      await screen.arrivesAt('Casussen');
      await screen.sees('De casus is gewist.');
      const back = page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' });
      assert.equal(await back.count(), 0, 'and no way back is offered');
      assert.deepEqual(await cases(house, community), [], 'it is gone');

      await screen.follow('Uitwisselen');
      await screen.sees('Laptop van de Brink: nog niet gezien');
      await checks.state('uitwisselen met gewiste casus');
      await wouldPick(page, { file: old });
      await screen.press('Bestand openen');
      await screen.sees('Er zit iets in dat voor iedereen gewist is.');
      await checks.state('oud bestand met gewiste casus');
      await screen.press('Overnemen');
      await screen.arrivesAt('Overgenomen');
      assert.deepEqual(await cases(house, community), [], 'the old file does not bring it back');

      const theirs = new Screen(page, colleague);
      await theirs.open('#/receive');
      await wouldPick(page, { file: await give(house, community, stick) });
      await theirs.press('Kies een bestand');
      await theirs.sees('Dit wordt voorgoed gewist als je het bestand overneemt: ‘De stille trap’.');
      await checks.state('bestand dat wist');
      await theirs.press('Overnemen');
      assert.deepEqual(await cases(colleague, community), [], 'the colleague heard of it');
      await take(house, await give(colleague, community, stick));
      await screen.open('#/exchange');
      await screen.sees('Laptop van de Brink: gezien');
    });
  },
);

journey('A case is taken off this laptop only, and let in again', async ({ house, screen, checks }) => {
  const { page } = screen;
  await shared(house, async ({ study, community, old }) => {
    await screen.open(`#/cases/${study}`);
    await screen.press('Van mijn laptop halen');
    await screen.sees("Bij collega's blijft het staan.");
    await checks.state('van mijn laptop');
    await screen.press('Haal van mijn laptop');
    await screen.arrivesAt('Casussen');
    await screen.follow('Uitwisselen');
    await screen.sees('1 casus is van deze laptop gehaald.');
    await wouldPick(page, { file: old });
    await screen.press('Bestand openen');
    await screen.sees(/Dat slaan we over\./);
    await checks.state('bestand slaat over');
    await screen.press('Klaar');
    await screen.press('Weer toelaten');
    await screen.press('Bestand openen');
    await screen.press('Overnemen');
    await screen.arrivesAt('Overgenomen');
    assert.deepEqual(
      (await cases(house, community)).map(({ id }) => id),
      [study],
      'it is back',
    );
  });
});

journey('A line, and what a line said before, is erased for everyone', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const { id: block } = await goToStep(house, session, 'outside');
  await writeLines(house, session, block, [
    ['outside', 'wijkagent', 'Jan van de hoek doet nooit open.'],
    ['outside', 'bewoner', 'Piet zegt niets.'],
  ]);
  const [jan] = (await house.call('session_get', { id: session })).lines;
  await house.call('line_edit', {
    id: jan.id,
    kind: 'outside',
    role: 'wijkagent',
    text: 'De buurman doet nooit open.',
  });

  await screen.open(`#/live/${session}`);
  await page.getByRole('button', { name: /De buurman doet nooit open\./ }).click();
  await screen.press('Eerdere versies');
  const before = page.getByRole('dialog', { name: 'Eerdere versies' });
  await before.getByText('Jan van de hoek').waitFor();
  await checks.state('eerdere versies met wissen');
  await before.getByRole('button', { name: /^Wissen voor iedereen/ }).click();
  const erasing = page.getByRole('dialog', { name: /Wissen voor iedereen|Voorgoed wissen/ });
  await erasing.getByText('Wat er nu staat, blijft.', { exact: false }).waitFor();
  await erasing.getByLabel('Het had nooit opgeschreven moeten worden').check({ force: true });
  await checks.state('eerdere tekst wissen');
  await screen.press('Verder');
  await screen.sees('Er is geen weg terug.');
  await screen.press('Wis voor iedereen');
  await screen.sees('De tekst is gewist.');
  const told = await house.call('line_history', { id: jan.id, kind: 'outside' });
  assert.ok(!JSON.stringify(told).includes('Jan van de hoek'), 'nothing of it is left');
  const lines = async () => (await house.call('session_get', { id: session })).lines.map(({ text }) => text);
  assert.deepEqual(await lines(), ['De buurman doet nooit open.', 'Piet zegt niets.'], 'and the line stands');

  await page.getByRole('button', { name: /Piet zegt niets\./ }).click();
  await page.getByRole('button', { name: /^Wissen voor iedereen.*Piet zegt niets\./ }).click();
  await screen.tick('Degene over wie het gaat, vraagt erom');
  await checks.state('regel wissen');
  await screen.press('Verder');
  await screen.press('Wis voor iedereen');
  await screen.sees('De tekst is gewist.');
  assert.deepEqual(await lines(), ['De buurman doet nooit open.']);
  const back = page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' });
  assert.equal(await back.count(), 0, 'and no way back is offered');

  await house.call('session_move', { id: session, to: 'close', block: null });
  await screen.open(`#/harvest/${session}`);
  await page.getByRole('button', { name: /De buurman doet nooit open\./ }).click();
  await screen.sees('Deze regel kun je nog wissen, en niet meer veranderen.');
  await checks.state('regel van een gesloten bijeenkomst');
  await page.getByRole('button', { name: /^Wissen voor iedereen.*De buurman doet nooit open\./ }).click();
  await screen.tick('Degene over wie het gaat, vraagt erom');
  await screen.press('Verder');
  await screen.press('Wis voor iedereen');
  await screen.sees('De tekst is gewist.');
  assert.deepEqual(await lines(), [], 'without opening the session again');

  await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
  await screen.open('#/exchange');
  await screen.sees('Een regel, omdat degene over wie het gaat dat vroeg');
  await screen.sees('Een eerdere tekst, omdat het nooit opgeschreven had moeten worden');
  await checks.state('uitwisselen met gewiste tekst');
});
