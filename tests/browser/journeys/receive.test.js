import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { beginEvening, goToStep, makeStore, PASSPHRASE, writeLines } from '../lib/fixture.js';
import { journey, once } from '../lib/journey.js';
import { acquaint, filesOn, give, take, withColleague, withStick, wouldPick } from '../lib/laptops.js';
import { Screen } from '../lib/screen.js';

/** A laptop with an evening, and a colleague with none. */
async function evening(house) {
  const begun = await beginEvening(house);
  await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
  const { id } = await goToStep(house, begun.session, 'outside');
  const say = (text) => writeLines(house, begun.session, id, [['outside', 'wijkagent', text]]);
  await say('De gordijnen zijn altijd dicht.');
  return { ...begun, say };
}

const groups = (house) => house.call('community_list');

journey(
  'A new laptop gets the group from a colleague: looked at, taken over, undone and taken again',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    await makeStore(house);
    await house.call('laptop_name_save', { name: 'Laptop van Noord' });
    await withStick((stick) =>
      withColleague(
        async (colleague, { community }) => {
          await acquaint(house, colleague, stick);
          const path = await give(colleague, community, stick, { purpose: 'Om te beginnen' });
          const groups = () => house.call('community_list');
          await screen.open();
          await screen.follow('Haal de groep bij een collega');
          await screen.arrivesAt('Uitwisselen');
          await screen.sees('Er staat nog geen groep op deze laptop.');
          await screen.press('Hoe werkt dit?');
          await page.getByRole('dialog').getByText('Hier geef je een collega wat jullie opschreven').waitFor();
          await screen.press('Sluiten');
          await checks.state('uitwisselen zonder groep');
          await wouldPick(page, { file: path });
          await screen.press('Bestand openen');
          await screen.arrivesAt('Bestand openen');
          await screen.sees('Deze groep is nieuw op deze laptop.');
          await screen.sees('Om te beginnen');
          await page.getByRole('row', { name: /De stille trap/ }).waitFor();
          await checks.state('bestand bekijken');
          await checks.focusWalk('bestand bekijken');
          assert.deepEqual(await groups(), [], 'looking changes nothing');
          await screen.press('Niet overnemen');
          await screen.arrivesAt('Maak je groep');
          assert.deepEqual(await groups(), [], 'nor does leaving it');

          await screen.follow('Haal de groep bij een collega');
          await screen.press('Bestand openen');
          await screen.press('Overnemen');
          await screen.arrivesAt('Overgenomen');
          await screen.sees('Gelijk met Laptop van de Huiskamer.');
          await checks.state('overgenomen');
          assert.equal((await groups())[0].id, community, 'the group is here');
          await screen.press(/^Ongedaan maken/);
          assert.deepEqual(await groups(), [], 'one press takes it all back');

          await screen.arrivesAt('Uitwisselen');
          await screen.sees('Nog niets overgenomen', { exact: false });
          await screen.press('Bestand openen');
          await screen.sees('Deze groep is nieuw op deze laptop.');
          await screen.press('Overnemen');
          await screen.arrivesAt('Overgenomen');
          await screen.follow('Terug naar Uitwisselen');
          await screen.arrivesAt('Uitwisselen');
          await screen.sees(/Gelijk op .*: toen hadden jullie allebei hetzelfde/);
          await screen.sees('Overgenomen van Laptop van de Huiskamer');
          await checks.state('uitwisselen overgenomen');
          await screen.press('Bestand openen');
          await screen.sees('Dit bestand nam je al over');
          await screen.sees('Er is niets nieuws in dit bestand.');
          assert.equal(await screen.button('Klaar').count(), 1, 'to leave it is what is proposed');
          await checks.state('bestand nog een keer');
          await screen.press('Klaar');
          await screen.arrivesAt('Uitwisselen');
        },
        'Laptop van de Huiskamer',
        evening,
      ),
    );
  },
);

journey(
  'A file of a laptop that is not known waits until the words were compared',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { community, say } = await evening(house);
    await withStick((stick) =>
      withColleague(async (colleague) => {
        await acquaint(house, colleague, stick);
        await take(colleague, await give(house, community, stick));
        const { colleagues } = await house.call('exchange_view', { community });
        await house.call('colleague_remove', { key: colleagues[0].key });
        const path = await give(colleague, community, stick, { purpose: 'Terug' });
        await screen.open('#/receive');
        await checks.state('bestand kiezen');
        await wouldPick(page, { file: path });
        await screen.press('Kies een bestand');
        await screen.sees('Aan de laptop die dit maakte, geef je niets meer');
        await screen.sees('Voeg eerst de laptop toe.');
        assert.equal(await screen.button('Overnemen').count(), 0, 'it cannot be taken over yet');
        await checks.state('onbekende laptop');
        await screen.press('Voeg de laptop toe');
        await screen.sees('De laptop is toegevoegd.');
        await screen.sees('Er is niets nieuws in dit bestand.');
        await checks.state('laptop toegevoegd');
        await screen.press('Overnemen');
        await screen.arrivesAt('Overgenomen');
        await say('En nu ook op woensdag.');
      }),
    );
  },
);

journey(
  'A file for words is made without a card, and opens with those words only',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    await evening(house);
    await withStick((stick) =>
      withColleague(async (colleague) => {
        // Words are made slow to guess, and slower still in a build for tests.
        page.setDefaultTimeout(120_000);
        await screen.open('#/give');
        await screen.tick('Iemand zonder kaartje: met een wachtzin');
        await wouldPick(page, { folder: stick });
        await screen.press('Kies een map');
        await screen.fillIn('Wachtzin voor dit bestand', '');
        await screen.press('Bestand maken');
        await screen.sees('Typ een wachtzin, of neem ons voorstel.');
        await screen.press('Andere woorden');
        await checks.state('bestand met wachtzin');
        await screen.press('Bestand maken');
        await screen.arrivesAt('Het bestand is klaar');
        const words = await page.getByTestId('words').innerText();
        await checks.state('bestand klaar met wachtzin');

        const [path] = await filesOn(stick);
        const theirs = new Screen(page, colleague);
        await theirs.open('#/receive');
        await wouldPick(page, { file: path });
        await theirs.press('Kies een bestand');
        await theirs.press('Open het bestand');
        await theirs.sees('Typ de wachtzin.');
        await theirs.field('Wachtzin van dit bestand').fill('heel andere woorden');
        await theirs.press('Open het bestand');
        await theirs.sees('Met deze wachtzin gaat het bestand niet open');
        await checks.state('bestand vraagt wachtzin');
        await theirs.field('Wachtzin van dit bestand').fill(words);
        await theirs.press('Open het bestand');
        await theirs.sees('Je weet de wachtzin, dus je kunt dit bestand overnemen.');
        await checks.state('bestand met wachtzin bekijken');
        await theirs.press('Overnemen');
        await theirs.arrivesAt('Overgenomen');
        assert.equal((await colleague.call('community_list')).length, 1, 'the group came along');
      }),
    );
  },
);

journey('A file that is damaged or that is no file of ours says so, and can be tried again', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { community } = await evening(house);
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await acquaint(house, colleague, stick);
      const path = await give(house, community, stick);
      const whole = await readFile(path);
      await writeFile(path, whole.subarray(0, whole.length - 100));
      await screen.open('#/receive');
      await wouldPick(page, { file: path });
      await screen.press('Kies een bestand');
      await screen.sees('Dit bestand is niet heel');
      await screen.sees('In je eigen notities is niets veranderd.');
      await checks.state('bestand niet heel');
      await writeFile(path, whole);
      await screen.press('Opnieuw proberen');
      await screen.sees('Wat het brengt');
      await writeFile(`${stick}/iets.txt`, 'boodschappen');
      await wouldPick(page, { file: `${stick}/iets.txt` });
      await screen.press('Klaar');
      await screen.press('Bestand openen');
      await screen.sees('Dit is geen bestand van Kantelbeeld');
    }),
  );
});

once('A file that is opened by a double click waits for the door, and is then looked at', async ({ house, screen }) => {
  const { page } = screen;
  const { community } = await evening(house);
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await acquaint(house, colleague, stick);
      const path = await give(house, community, stick);
      await house.call('store_lock');
      await screen.open();
      await page.evaluate((file) => dispatchEvent(new CustomEvent('kantelbeeld-file', { detail: file })), path);
      await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
      await screen.press('Openen');
      await screen.arrivesAt('Bestand openen');
      await screen.sees('Laptop van de Huiskamer (deze laptop zelf)');
    }),
  );
});

once('In the practice group nothing is exchanged, and it says so', async ({ house, screen, checks }) => {
  await house.call('practice_open');
  await screen.open('#/exchange');
  await screen.sees('In de oefengroep wissel je niets uit.');
  await checks.state('uitwisselen oefengroep');
});
