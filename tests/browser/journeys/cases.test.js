import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeCase, makeGroup } from '../lib/fixture.js';
import { resize } from '../lib/window.js';

journey('A case gets a code, a title, a question and the voice of its person', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/cases');
  await screen.arrivesAt('Casussen');
  await screen.sees('Nog geen casus');
  await checks.state('casussen leeg');

  await screen.press('Nieuwe casus');
  await screen.press('Casus maken');
  await screen.sees('Geef de casus een titel.');
  await checks.state('casus nieuw zonder titel');
  await screen.field('Titel').fill('De stille trap');
  await screen.key('Enter');
  await screen.arrivesAt('De stille trap');
  await checks.state('casus nieuw');

  await screen.fillIn('Wat wil je van deze groep leren?', 'Hoe komen we in gesprek zonder aan te dringen?');
  await screen.choose('Wie brengt deze casus in?', 'Joke');
  await screen.tick('Zit zelf aan tafel');
  await screen.fillIn('Waarom zo?', 'Zij wil het zelf vertellen.');
  await screen.fillIn('Het verhaal in een paar zinnen', 'In het trappenhuis groet niemand meer.');
  await screen.fillIn('Wie hebben ermee te maken?', 'Een bewoner en de buren.');
  await screen.sees('Een open vraag in één zin.');
  await checks.state('casus ingevuld');
  await checks.focusWalk('case');

  await screen.reload();
  await screen.page
    .getByRole('blockquote')
    .or(page.getByText('Hoe komen we in gesprek zonder aan te dringen?'))
    .first()
    .waitFor();
  await screen.follow('Alle casussen');
  await screen.arrivesAt('Casussen');
  await screen.sees('nog niet besproken');
  await checks.state('casussen');
});

once(
  'A case has no field for a name, a birth date, an address, a target group or a care decision',
  async ({ house, screen }) => {
    const group = await makeGroup(house);
    const study = await makeCase(house, group);
    await screen.open(`#/cases/${study}`);
    await screen.page.getByText('Vraag en verhaal wijzigen').click();
    const labels = await screen.page.locator('main').locator('label, legend').allInnerTexts();
    assert.deepEqual(
      // What only a screen reader hears, such as of which case it is, comes after the words on the screen.
      labels.map((label) => label.trim().split('\n')[0]),
      [
        'Blijft binnen de groep',
        'Titel',
        'De vraag in drie stappen',
        '1. Wie hebben ermee te maken?',
        '2. Het verhaal in een paar zinnen',
        '3. Wat wil je van deze groep leren?',
        'Wie brengt deze casus in?',
        'Waar staat de persoon zelf in dit gesprek?',
        'Nog niet ingevuld',
        'Gevraagd, en weet ervan',
        'Zit zelf aan tafel',
        'Wordt vertegenwoordigd door iemand die hij of zij koos',
        'Weet er niet van',
        'Waarom zo?',
      ],
      'these are all the fields there are',
    );
  },
);

journey('A case that tilted shows two facing pages and what came of them', async ({ screen, checks }) => {
  const { page } = screen;
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  await screen.follow('Casussen');
  await screen.arrivesAt('Casussen');
  await page.getByRole('img', { name: 'Het beeld is gekanteld' }).first().waitFor();
  await checks.state('casussen oefengroep');

  await screen.follow(/De geveegde stoep/);
  await screen.arrivesAt('De geveegde stoep');
  for (const part of [
    'Van buiten',
    'Van binnen',
    'Waar het kantelde',
    'Probleemzin',
    'Ruimte per rol',
    'Afspraken',
    'Lessen',
  ]) {
    await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
  }
  await checks.state('casus gekanteld');
  await page.getByRole('heading', { level: 2, name: 'Ruimte per rol' }).scrollIntoViewIfNeeded();
  await checks.state('casus gekanteld verder');
});

once('A case that was discussed opens on its two pages', async ({ screen }) => {
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.open('#/cases');
  await screen.follow(/De geveegde stoep/);
  await screen.arrivesAt('De geveegde stoep');
  await screen.seesAtOnce('De straat wil dat ik optreed. Wat zie ik nog niet?');
  await screen.seesAtOnce('Er ligt een brief van de buren: deze man moet weg.');
  await screen.seesAtOnce('Als iedereen oversteekt, ga je vanzelf harder praten.');
});

journey('A search forgives half words and accents, and leads to its case', async ({ screen, checks }) => {
  const { page } = screen;
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  await screen.follow('Casussen');
  await screen.field('Zoek in alles wat is opgeschreven').fill('gordijn');
  await page.getByText(/plekken gevonden/).waitFor();
  await screen.settled();
  await checks.state('zoeken');
  await page.locator('main').getByRole('link').first().click();
  await page
    .getByRole('heading', { level: 1, name: /Licht achter de gordijnen|De geveegde stoep|Op de hoek|Twaalf adressen/ })
    .waitFor();

  await screen.follow('Casussen');
  await screen.field('Zoek in alles wat is opgeschreven').fill('zzqx');
  await screen.sees('Niets gevonden met ‘zzqx’.');
  await screen.settled();
  await checks.state('zoeken niets');
});

once('A case that was removed comes back with one press', async ({ house, screen }) => {
  const { page } = screen;
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await screen.open(`#/cases/${study}`);
  await screen.press('Naar de prullenbak');
  await screen.arrivesAt('Casussen');
  await screen.sees('De casus is verwijderd.');
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('link', { name: /De stille trap/ }).waitFor();

  await screen.open('#/cases/00000000-0000-7000-8000-000000000000');
  await screen.sees('Dit is er niet meer');
});

once('A case is discussed in a session of its own', async ({ house, screen }) => {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await screen.open(`#/cases/${study}`);
  await screen.press('Bespreek deze casus');
  await screen.arrivesAt('Bijeenkomst voorbereiden');
  assert.equal(await screen.field('Welke casus bespreken jullie?').inputValue(), study, 'the case is chosen already');
});

once('At 320 px what was saved and what can be taken back share a row under the places', async ({ house, screen }) => {
  const { page } = screen;
  await beginEvening(house);
  await resize(page, { width: 320, height: 640 });
  await screen.open('#/cases');
  const boxOf = (found) => found.boundingBox();
  const saved = await boxOf(page.getByTestId('save-state'));
  const undo = await boxOf(page.getByRole('button', { name: /^Ongedaan maken/ }));
  const middle = ({ y, height }) => y + height / 2;
  assert.ok(Math.abs(middle(saved) - middle(undo)) < 2, 'one row');
  assert.ok(undo.x >= saved.x + saved.width && undo.x + undo.width <= 320, 'beside each other, and on the screen');
  const header = await boxOf(page.getByRole('banner'));
  assert.ok(header.height < 640 / 4, 'most of the screen is for the screen itself');
});
