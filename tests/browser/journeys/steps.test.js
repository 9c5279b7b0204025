import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession } from '../lib/fixture.js';

/** The names of the steps as the table shows them, in order. */
const names = (page) => page.locator('tbody th[scope=row]').allInnerTexts();
const placeOf = async (page, step) => (await names(page)).findIndex((name) => name.includes(step));

async function prepared(house, screen) {
  const group = await makeGroup(house);
  const id = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/prepare/${id}`);
  return id;
}

journey('A step is added, moved and taken out while preparing', async ({ house, screen, checks }) => {
  const { page } = screen;
  await prepared(house, screen);
  await screen.fillIn('Klaar om', '17:00');
  await screen.sees('precies de tijd die je belooft');

  await screen.press('Van binnen gezien');
  await screen.press('Stap hierna');
  await screen.sees('De stap komt na: Van binnen gezien');
  await checks.state('stap toevoegen');
  await screen.press('Voeg toe');
  await screen.sees('Kies eerst een stap.');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('radio', { name: /Wat is er al/ })
    .first()
    .check({ force: true });
  await screen.press('Voeg toe');
  await dialog.waitFor({ state: 'hidden' });
  await screen.sees('10 minuten langer dan beloofd');
  const inside = await placeOf(page, 'Van binnen gezien');
  const added = (await names(page))[inside + 1];

  await screen.press(added);
  await checks.state('stap open');
  await screen.press('Omhoog');
  assert.equal(await placeOf(page, added), inside, 'one place up');
  assert.equal(await screen.focused(), 'Omhoog', 'the button keeps the focus, for the next press');
  await page.getByText(`${added} staat nu op plek ${inside + 1} van 13.`).waitFor({ state: 'attached' });

  await screen.button(added).focus();
  await screen.key('Alt+ArrowDown', 'Alt+ArrowDown');
  assert.equal(await placeOf(page, added), inside + 2, 'two places down by the keyboard');
  assert.equal(await screen.focused(), added, 'the step keeps the focus');

  await screen.press('Weghalen');
  await screen.sees('precies de tijd die je belooft');
  assert.equal(await placeOf(page, added), -1, 'it is gone');
  await page.getByRole('button', { name: 'Ongedaan maken: stap weggehaald' }).click();
  await screen.settled();
  assert.equal(await placeOf(page, added), inside + 2, 'and back at its place');
});

journey('A step is named by the group, and goes by that name everywhere', async ({ house, screen, checks }) => {
  const { page } = screen;
  const session = await prepared(house, screen);
  await screen.press('Pauze');
  await screen.fillIn('Eigen naam voor deze stap', 'Op de werkplek van de wijkagent');
  await screen.button('Op de werkplek van de wijkagent').waitFor();
  await screen.sees('Gemaakt van de stap ‘Pauze’.');
  await checks.state('stap met eigen naam');
  await house.call('session_move', { id: session, to: 'start', block: null });
  await screen.open(`#/live/${session}`);
  await screen.unfoldSteps();
  await page.getByRole('button', { name: /Op de werkplek van de wijkagent/ }).waitFor();
});

once('A step is dragged to another place, and Escape leaves it where it was', async ({ house, screen }) => {
  const { page } = screen;
  await prepared(house, screen);
  const row = (step) => page.locator('tr[data-block]', { hasText: step });
  const drag = async (step, onto) => {
    await row(onto).scrollIntoViewIfNeeded();
    const from = await row(step).locator('.grip').boundingBox();
    const to = await row(onto).boundingBox();
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + to.height - 2, { steps: 5 });
  };
  await drag('Van buiten gezien', 'Van binnen gezien');
  await page.mouse.up();
  await screen.settled();
  assert.equal(await placeOf(page, 'Van binnen gezien'), 3, 'inside comes first now');
  assert.equal(await placeOf(page, 'Van buiten gezien'), 4, 'outside after it');
  await drag('Van binnen gezien', 'Van buiten gezien');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await screen.settled();
  assert.equal(await placeOf(page, 'Van binnen gezien'), 3, 'nothing moved');
});

journey(
  'A plan that is too long is made shorter, and the harvest keeps its time',
  async ({ house, screen, checks }) => {
    await prepared(house, screen);
    await screen.tick('180 minuten');
    await screen.fillIn('Klaar om', '17:30');
    await screen.sees('30 minuten langer dan beloofd');
    const harvest = await screen.field('Minuten voor Oogst').inputValue();
    await screen.press('Maak korter');
    await screen.sees('30 minuten te lang');
    await checks.state('maak korter');
    await screen.press('Neem dit over');
    await screen.sees('precies de tijd die je belooft');
    assert.equal(await screen.field('Minuten voor Oogst').inputValue(), harvest, 'the harvest keeps its minutes');
    await screen.fillIn('Klaar om', '15:30');
    await screen.press('Maak korter');
    await screen.sees(/nog \d+ minuten te lang|Geen stap kan nog korter/);
  },
);

journey('The steps that are still to come change while the evening runs', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const began = await goToStep(house, session, 'outside');
  await screen.open(`#/live/${session}`);
  await screen.unfoldSteps();
  await checks.state('live met stappen');
  await screen.press('Stappen wijzigen');
  await screen.press('Welkom, wie is er?');
  await screen.sees('Hier zijn jullie al geweest. Deze stap blijft staan.');
  await screen.press(/^Van buiten gezien nu$/);
  await screen.sees('Jullie zijn nu in deze stap. Hij blijft staan.');
  const rows = page.getByRole('dialog').locator('tr[data-block]');
  const clock = async (step) => (await rows.filter({ hasText: step }).locator('.clock').innerText()).trim();
  const { entered_at: entered } = await house.call('session_get', { id: session });
  const wall = new Date(entered).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  assert.equal(await clock(began.name), wall, 'when it really began, not when that was planned');
  assert.equal(await clock('Het verhaal'), '–', 'a step that was passed over has no time');
  assert.match(await clock('Van binnen gezien'), /^± \d\d:\d\d$/, 'what comes is expected');
  await checks.state('stappen wijzigen');
  await page.getByRole('dialog').getByRole('button', { name: 'Pauze' }).click();
  await screen.press('Weghalen');
  await page.keyboard.press('Escape');
  await screen.settled();
  const { blocks } = await house.call('session_get', { id: session });
  assert.equal(blocks.length, 11, 'one step less');
});
