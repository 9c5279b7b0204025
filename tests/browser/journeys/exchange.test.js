import assert from 'node:assert/strict';
import { beginEvening, goToStep, writeLines } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { filesOn, take, withColleague, withStick, wouldPick } from '../lib/laptops.js';

journey('A laptop gets a name, a colleague is added, and a file is made on a stick', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  const outside = await goToStep(house, session, 'outside');
  await writeLines(house, session, outside.id, [['outside', 'wijkagent', 'De gordijnen zijn altijd dicht.']]);
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await screen.open();
      await screen.follow('Uitwisselen');
      await screen.arrivesAt('Hoe heet deze laptop?');
      await checks.state('uitwisselen naam');
      await screen.press('Sla de naam op');
      await screen.sees('Geef de laptop een naam.');
      await screen.field('Naam van deze laptop').fill('Laptop van de Huiskamer');
      await screen.press('Sla de naam op');
      await screen.arrivesAt('Uitwisselen');
      await screen.sees('Er is nog geen collega.');
      await checks.state('uitwisselen leeg');

      await screen.press('Collega toevoegen');
      await screen.press('Sla mijn kaartje op');
      await screen.sees('Je kaartje is opgeslagen');
      const [own] = (await house.documents()).filter((path) => path.endsWith('.kantelkaart'));
      const { card, name, words } = await colleague.call('contact_card_read', { path: own });
      assert.equal(name, 'Laptop van de Huiskamer', 'the card carries the name of the laptop');
      await colleague.call('colleague_add', { card, name });
      const { path: theirs } = await colleague.call('contact_card_save', { path: `${stick}/brink.kantelkaart` });
      await wouldPick(page, { file: theirs, folder: stick });
      await screen.press('Open een kaartje');
      await screen.sees('Lees de vier woorden hardop voor.');
      const shown = await page.getByTestId('four-words').getByRole('listitem').allInnerTexts();
      assert.deepEqual(shown, words, 'both laptops show the same four words');
      await checks.state('collega toevoegen');
      await screen.press('Ze zijn anders');
      await screen.sees('Voeg de laptop van je collega niet toe.');
      await checks.state('collega andere woorden');
      await screen.press('Open een kaartje');
      await screen.press('Ze zijn gelijk: voeg toe');
      await screen.sees('Nog niets gegeven', { exact: false });

      await screen.follow('Bestand maken');
      await screen.arrivesAt('Bestand maken');
      await screen.press('Kies een map');
      await screen.field('Waarvoor is het?').fill('Voor de bijeenkomst van dinsdag');
      await screen.fillIn('Bedoeld tot en met', 'ooit');
      await screen.sees('1 bijeenkomst, 1 casus, 1 regel, 0 lessen');
      await screen.press('Bestand maken');
      await screen.sees('Typ een dag');
      await checks.state('bestand maken');
      await screen.fillIn('Bedoeld tot en met', '');
      await screen.press('Bestand maken');
      await screen.arrivesAt('Het bestand is klaar');
      await screen.sees('Het bestand staat in de map en is gecontroleerd.');
      await checks.state('bestand klaar');
      await checks.focusWalk('bestand klaar');
      await screen.follow('Klaar');
      await screen.sees('Gegeven aan Laptop van de Brink');
      await screen.sees('Waarvoor: Voor de bijeenkomst van dinsdag');
      await checks.state('uitwisselen gegeven');

      const [file] = await filesOn(stick);
      const { counts } = await take(colleague, file);
      assert.ok(counts.new > 5, 'the colleague can open it, and has all of it');
    }),
  );
});
