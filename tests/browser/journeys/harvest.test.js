import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep, writeLines } from '../lib/fixture.js';

journey('The harvest is read back, sharpened, closed and becomes a PDF', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [
    ['inside', 'ervaringswerker', 'Een dichte deur geeft rust.'],
    ['learning_moment', 'wijkagent', 'Eerst vragen wat past.'],
    ['idea', null, 'Een kaart in de bus.'],
    ['rule_signal', null, 'Drie brieven is te veel.'],
    ['parked_item', null, 'Een buurtfeest.'],
  ]);
  await house.call('tilt_save', {
    id: null,
    session,
    block: block.id,
    role: 'ervaringswerker',
    before: 'Hij wil geen contact.',
    after: 'Hij wil rust.',
  });
  const stored = () => house.call('session_get', { id: session });

  await screen.open(`#/harvest/${session}`);
  await screen.arrivesAt('Oogst en verslag');
  await screen.press(/Een dichte deur geeft rust/);
  await screen.field('Regel', { exact: true }).fill('Een dichte deur geeft mij rust.');
  await screen.press('Sla op');
  await screen.sees('Een dichte deur geeft mij rust.');

  await screen.press(/^Maak een les over de aanpak ?: Eerst vragen wat past/);
  await screen.sees('is een les');
  await screen.field('Nieuwe les over de waarde').fill('Rust is ook goed voor de straat.');
  await screen.key('Enter');
  const idea = page.getByRole('article', { name: 'Een kaart in de bus.' });
  await idea.getByLabel('Wie geeft antwoord').fill('Joke');
  await idea.getByLabel('Het antwoord').selectOption({ label: 'Nu niet' });
  await idea.getByLabel('Waarom nu niet?').fill('Eerst de bel.');
  await screen.key('Tab');
  const signal = page.getByRole('article', { name: 'Drie brieven is te veel.' });
  await signal.getByLabel('Welke regel is het?').fill('Elke dienst schrijft apart.');
  await signal.getByLabel('Van wie is die regel?').fill('De gemeente');
  await signal.getByLabel('Wat kost het, en wie?').fill('Rust, van iedereen.');
  await screen.key('Tab');
  await screen.press(/^Dit proberen we ?: Eerst vragen wat past/);
  await screen.press(/^Maak een afspraak ?: Een buurtfeest/);
  await screen.sees('is een afspraak');
  await screen.field('Wie', { exact: true }).fill('Joke');
  await screen.field('Wie', { exact: true }).press('Tab');
  await screen.fillIn('Met wie', 'Peter');
  await screen.fillIn('Wijkagent', 'Ik bel morgen eerst.', { exact: true });
  await page.getByLabel('Wanneer klaar').fill('2026-12-15');
  await screen.key('Enter');
  await screen.fillIn('Wie hoort ervan', 'de straat');
  await screen.fillIn('Werkte het?', 'Ja, we luisterden langer.');
  await screen.fillIn('Was het goed?', 'Ja.');
  await screen.fillIn('En voor wie?', 'Voor hem, en voor de buren.');
  await screen.fillIn('Waar gaat het over', 'Hoe het verder ging.');
  await checks.state('oogst ingevuld');
  await checks.focusWalk('harvest', 120);

  await screen.press('Laat het verslag zien');
  const first = page.getByRole('img', { name: /^Bladzijde 1 van \d+ van het verslag$/ });
  await first.waitFor();
  assert.ok(await first.evaluate((image) => image.naturalWidth > 100), 'the page is a picture that can be read');
  await checks.state('oogst verslag');
  await screen.fillIn('Was het goed?', 'Ja, want hij koos zelf.');
  await screen.sees('Je hebt daarna nog iets veranderd. Ververs het voorbeeld.');
  await checks.state('oogst verslag verouderd');
  await screen.press('Ververs het voorbeeld');

  await page.getByRole('button', { name: 'Sla op als PDF' }).click();
  await screen.seesAtOnce('Het verslag is opgeslagen en gecontroleerd.');
  const [path] = await house.documents();
  assert.match(path, /\.pdf$/, 'the report is a file');
  for (const told of ['stille', 'trap', 'Joke']) {
    assert.equal(path.split('/').at(-1).includes(told), false, `the name of the file does not tell "${told}"`);
  }
  assert.equal((await readFile(path)).subarray(0, 5).toString(), '%PDF-', 'and a PDF');
  await screen.sees(`Het staat hier: ${path}`);
  await checks.state('oogst bewaard');

  await screen.press('Rond de bijeenkomst af');
  await page.getByText(/Afgerond op \d+ \w+ \d{4} om \d\d:\d\d\./).waitFor();
  assert.equal((await stored()).status, 'finished', 'the session is closed');
  await checks.state('oogst afgerond');
  await screen.press('Opnieuw openen');
  await screen.sees('Schrijf eerst op waarom. De versie van nu blijft bewaard.');
  await checks.state('oogst heropenen zonder reden');
  await screen.field('Waarom open je de bijeenkomst opnieuw?').fill('Joke vulde iets aan.');
  await screen.key('Enter');
  await screen.button('Rond de bijeenkomst af').waitFor();
  const { status, lines, agreements } = await stored();
  assert.equal(status, 'running', 'a closed session can always be opened again');
  assert.equal(lines.length, 8, 'and nothing is lost: five lines, two lessons and a sentence of the closing round');
  const { what, who, with: beside, by, tell } = agreements[0];
  assert.equal(
    `${who} met ${beside}, ${what} ${by}, ${tell}`,
    'Joke met Peter, Een buurtfeest. 2026-12-15, de straat',
    'the agreement is whole',
  );
  const harvest = await house.call('harvest_get', { id: session });
  assert.equal(harvest.ideas[0].answer, 'Eerst de bel.', 'the idea has its answer');
  assert.equal(harvest.signals[0].whose, 'De gemeente', 'the signal is worked out');
  assert.equal(harvest.lessons[0].state, 'trying', 'and a lesson comes back next time');

  await screen.press('Rond de bijeenkomst af');
  await screen.sees(/^Versie 1: .*, afgerond om \d\d:\d\d$/);
  await screen.sees(/^Weer geopend op .*: Joke vulde iets aan\.$/);
  await screen.press(/^Lees deze versie ?: Versie 1/);
  await screen.sees('Je leest versie 1, zoals de bijeenkomst toen was.');
  await checks.state('oogst eerdere versie');
  await screen.press('Laat zien hoe het nu is');
  await screen.tick(/Voor buiten de groep/);
  await page.getByText('Kies wat erin komt').click();
  assert.deepEqual(
    await page
      .locator('details', { hasText: 'Kies wat erin komt' })
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent.trim())),
    ['Lessen', 'Signalen'],
    'outside the group go lessons and signals, and nothing else is offered',
  );
  await screen.tick(/Voor wie erbij was/);
  assert.equal(await screen.field('Het verhaal', { exact: true }).isChecked(), false, 'the usual one tells no story');
  await checks.state('oogst kiezen wat erin komt');

  await screen.press('Sla op als PDF');
  await screen.seesAtOnce('Het verslag is opgeslagen en gecontroleerd.');
  assert.equal(await page.getByRole('button', { name: /^Sla op/ }).count(), 0, 'it need not be saved twice');
  await checks.state('oogst afgerond en bewaard');
  await screen.follow('Naar Vandaag');
  await screen.arrivesAt('Vandaag');
});

journey(
  'Signs that our letters cannot draw are told of before the report is saved',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session } = await beginEvening(house);
    const block = await goToStep(house, session, 'inside');
    const told = 'Sommige tekens kunnen niet op papier';
    await writeLines(house, session, block.id, [['inside', 'ervaringswerker', 'Een dichte deur geeft rust.']]);
    await screen.open(`#/harvest/${session}`);
    await screen.press('Laat het verslag zien');
    await page.getByRole('img', { name: /^Bladzijde 1 van/ }).waitFor();
    assert.equal(await page.getByText(told).count(), 0, 'letters that can be drawn need no word');

    await writeLines(house, session, block.id, [['inside', 'ervaringswerker', 'Zij stuurde mij een 𒀀.']]);
    await page.reload();
    await screen.press('Laat het verslag zien');
    await screen.sees(told);
    await screen.sees('Daar staat op papier een leeg vakje. In wat jullie opschreven, blijven ze gewoon staan.');
    await checks.state('oogst tekens');
    await screen.sees('Zij stuurde mij een 𒀀.');
  },
);
