import assert from 'node:assert/strict';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession, writeLines } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { acquaint, withColleague, withStick, wouldPick } from '../lib/laptops.js';
import { resize } from '../lib/window.js';

journey(
  'A group agrees to write down only what is learned: the steps of the case ask for nothing, and everybody can see it',
  async ({ house, screen, checks, context }) => {
    const { page } = screen;
    const group = await makeGroup(house);
    const session = await makeSession(house, group, await makeCase(house, group));
    await screen.open(`#/prepare/${session}`);
    await screen.arrivesAt('Bijeenkomst voorbereiden');
    await screen.sees('Kies dit samen, vóór het begin.');
    const agree = async (words) => {
      await page.getByRole('radio', { name: words }).check({ force: true });
      await screen.settled();
    };
    await agree(/^Vertrouwelijk met verklaring/);
    await checks.state('voorbereiden vertrouwelijk');
    await screen.press('Begin de bijeenkomst');
    await screen.sees('Vertrouwelijk met verklaring');

    // In the first step it can still be agreed otherwise.
    await page.getByText('Wat leggen jullie vast?').click();
    await agree(/^Alleen leren/);
    await checks.state('eerste stap alleen leren');
    const [room] = await Promise.all([context.waitForEvent('page'), screen.key('F9')]);
    await resize(room, { width: 1280, height: 720 });
    await room.getByText('Alleen leren').waitFor();
    await checks.forRoom(room).state('beamer alleen leren');
    await room.close();

    await goToStep(house, session, 'outside');
    await screen.reload();
    await screen.sees('Over de casus schrijven jullie niets op.');
    assert.equal(await screen.button(/^Kanteling/).count(), 0, 'no mark for what is not kept');
    await page.getByRole('textbox', { name: /^Regel/ }).fill('Eerst aanbellen.');
    await screen.key('Enter');
    await screen.sees('Eerst aanbellen.');
    await checks.state('stap alleen leren');
    const { lines } = await house.call('session_get', { id: session });
    assert.deepEqual(
      lines.map(({ kind, text }) => [kind, text]),
      [['learning_moment', 'Eerst aanbellen.']],
    );
  },
);

journey('What stands already stays, and is told', async ({ house, screen, checks }) => {
  const { session } = await beginEvening(house);
  const outside = await goToStep(house, session, 'outside');
  await writeLines(house, session, outside.id, [['outside', 'wijkagent', 'Hij doet nooit open.']]);
  const { blocks } = await house.call('session_get', { id: session });
  await house.call('session_move', { id: session, to: 'go_to', block: blocks[0].id });
  await house.call('privacy_set', { session, mode: 'nothing_recorded' });
  await screen.open(`#/live/${session}`);
  await screen.sees('Er staat al 1 regel die jullie met deze afspraak niet opschrijven.');
  await checks.state('niets vastleggen');
  await screen.open(`#/harvest/${session}`);
  await screen.sees('Hij doet nooit open.');
  await screen.press('Laat het verslag zien');
  await checks.state('oogst niets vastleggen');
});

journey('What stays in the group does not slip out of it', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session, study } = await beginEvening(house);
  const harvest = await goToStep(house, session, 'harvest');
  await writeLines(house, session, harvest.id, [
    ['lesson_value', 'bewoner', 'Van ons.'],
    ['lesson_value', 'bewoner', 'Voor wie wil.'],
    ['idea', 'bewoner', 'Een bel.'],
    ['rule_signal', 'bewoner', 'Drie brieven.'],
  ]);
  await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await acquaint(house, colleague, stick);
      await screen.open(`#/harvest/${session}`);
      await screen.tick('Blijft binnen de groep: Van ons.');
      await screen.tick('Blijft binnen de groep: Een bel.');
      await screen.tick('Blijft binnen de groep: Drie brieven.');
      await checks.state('oogst blijft binnen de groep');
      await screen.open(`#/cases/${study}`);
      await screen.tick('Blijft binnen de groep: De stille trap');
      await checks.state('casus blijft binnen de groep');

      await screen.open('#/give');
      await screen.arrivesAt('Bestand maken');
      await page.getByRole('radio', { name: /^Alleen lessen/ }).check({ force: true });
      const ours = page.getByRole('checkbox', { name: /^Van ons\./ });
      assert.equal(await ours.isDisabled(), true, 'it is listed and cannot be ticked');
      await screen.sees('Blijft binnen de groep, dus gaat niet los mee.');
      await checks.state('geven alleen lessen');

      await page.getByRole('radio', { name: /^De hele groep/ }).check({ force: true });
      await screen.tick('Iemand zonder kaartje: met een wachtzin');
      await screen.sees('1 casus, 1 les, 1 idee, 1 signaal', { exact: false });
      await wouldPick(page, { folder: stick });
      await screen.press('Kies een map');
      await screen.press('Bestand maken');
      await screen.sees('Vink eerst aan dat dit mee mag, of kies iets anders.');
      await checks.state('geven vraagt of het mee mag');
      await screen.tick('Het mag deze keer mee de groep uit');
      await screen.press('Bestand maken');
      await screen.arrivesAt('Het bestand is klaar');

      const { blocks } = await house.call('session_get', { id: session });
      await house.call('session_move', { id: session, to: 'go_to', block: blocks[0].id });
      await house.call('privacy_set', { session, mode: 'confidential' });
      await screen.follow('Klaar');
      await screen.open('#/give');
      await screen.arrivesAt('Bestand maken');
      await screen.sees('Tekende de geheimhoudingsverklaring nog niet: Laptop van de Brink.');
      await screen.press('Bestand maken');
      await screen.sees('Dit kan zo niet mee.');
      await checks.state('geven zonder verklaring');
      await screen.follow('Terug naar Uitwisselen');
      await screen.tick('Tekende de geheimhoudingsverklaring: Laptop van de Brink');
      await checks.state('collega heeft de verklaring');
      await screen.follow('Bestand maken');
      await wouldPick(page, { folder: stick });
      await screen.press('Kies een map');
      await screen.press('Bestand maken');
      await screen.arrivesAt('Het bestand is klaar');
    }),
  );
});
