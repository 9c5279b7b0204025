import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession } from '../lib/fixture.js';

async function prepared(house, screen) {
  const group = await makeGroup(house);
  const id = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/prepare/${id}`);
  return id;
}

journey('The helper asks what you have and says which methods fit, and why', async ({ house, screen, checks }) => {
  const { page } = screen;
  const id = await prepared(house, screen);
  await screen.press('Kies een methode');
  const dialog = page.getByRole('dialog');
  assert.equal(await screen.field('Met hoeveel mensen?').inputValue(), '4', 'it knows how many come');
  assert.equal(await screen.field('Hoeveel minuten?').inputValue(), '120', 'and how long it may take');
  await screen.field('Met hoeveel mensen?').fill('7');
  await screen.tick('Wat je ook kiest, er blijft schade');
  await screen.tick('Ik begeleidde dit vaker');
  const first = dialog.locator('ol > li').first();
  await first.getByRole('heading', { name: 'Moreel beraad, dilemmamethode' }).waitFor();
  await first.getByText('gemaakt voor dit soort vraag').waitFor();
  await first.getByText('past bij 7 mensen').waitFor();
  await checks.state('welke methode past');

  await screen.tick('Er zitten bewoners of cliënten aan tafel');
  const last = dialog.locator('ol > li').last();
  await last.getByRole('heading', { name: 'Roddelmethode' }).waitFor();
  await last.getByText('niet met bewoners of cliënten aan tafel').waitFor();

  await screen.press('Kies Moreel beraad, dilemmamethode');
  await dialog.waitFor({ state: 'hidden' });
  const { fields } = await house.call('session_get', { id });
  assert.equal(fields.method, 'm07-moreel-beraad', 'the method is chosen');
  assert.equal(fields.variant_minutes, 120, 'in the length that fits');
  await screen.sees('Een begeleider die dit vaker deed');
  await checks.state('methode gekozen');
});

journey('A general question has no case and nobody to look at', async ({ house, screen, checks }) => {
  const { page } = screen;
  await prepared(house, screen);
  await page.getByRole('button', { name: 'Van binnen gezien' }).waitFor();
  await screen.tick('Een algemene vraag');
  await page.getByLabel('Welke casus bespreken jullie?').waitFor({ state: 'hidden' });
  assert.equal(await page.getByRole('button', { name: 'Van binnen gezien' }).count(), 0, 'nobody to look at');
  await screen.fillIn('Wat is de vraag?', 'Moeten we bellen?');
  await screen.sees('Hierop kun je ja of nee zeggen.');
  await screen.fillIn('Wat is de vraag?', 'Wanneer laat je iemand met rust?');
  await screen.sees('Een open vraag in één zin.');
  await screen.sees('Schrijf bij de vraag een voorbeeld uit de praktijk op');
  await screen.fillIn('Een voorbeeld uit de praktijk', 'Iemand die elke week een briefje kreeg.');
  await page.getByText('Schrijf bij de vraag een voorbeeld uit de praktijk op').waitFor({ state: 'hidden' });
  await checks.state('algemene vraag');
  await screen.tick('Een casus');
  await page.getByRole('button', { name: 'Van binnen gezien' }).waitFor();
  await screen.tick('Een algemene vraag');
  await screen.open('#/today');
  await screen.sees('Algemene vraag: Wanneer laat je iemand met rust?');
});

journey('The question of a case is found in three steps', async ({ house, screen, checks }) => {
  const { page } = screen;
  await prepared(house, screen);
  await page.getByText('Vraag en verhaal wijzigen').click();
  await screen.fillIn('1. Wie hebben ermee te maken?', 'Een bewoner, de buren en Ahmed van de corporatie.');
  await screen.sees('Is het een naam?');
  await screen.fillIn('1. Wie hebben ermee te maken?', 'Een bewoner, de buren en de corporatie.');
  await page.getByText('Is het een naam?').waitFor({ state: 'hidden' });
  await screen.fillIn('3. Wat wil je van deze groep leren?', 'We willen rust in het trappenhuis.');
  await screen.sees('Maak er een vraag van, met een vraagteken.');
  await checks.state('vraag in drie stappen');
});

journey('What everybody may expect is read out at the start and looked back on', async ({ house, screen, checks }) => {
  const { session } = await beginEvening(house);
  const { aim } = await house.call('session_get', { id: session });
  await house.call('aim_save', { ...aim, expectation: 'We kijken samen, we lossen niets op.' });
  await screen.open(`#/live/${session}`);
  await screen.sees('We kijken samen, we lossen niets op.');
  await checks.state('wat je mag verwachten');
  await goToStep(house, session, 'closing');
  await screen.reload();
  await screen.fillIn('Is dat gelukt?', 'Ja, het beeld draaide.');
  await checks.state('terugkijken op vandaag');
  const view = await house.call('session_get', { id: session });
  assert.equal(view.aim.came_of_it, 'Ja, het beeld draaide.', 'it is kept');
  await screen.open(`#/harvest/${session}`);
  await screen.sees('We kijken samen, we lossen niets op.');
  assert.equal(await screen.field('Is dat gelukt?').inputValue(), 'Ja, het beeld draaide.', 'the harvest asks it too');
});

journey('A method without a closing round begins and ends with what to expect as well', async ({ house, screen }) => {
  // It begins with what was promised before, and ends with a promise.
  const method = { method: 'm01-incidentmethode', variant_minutes: 65 };
  const { session } = await beginEvening(house, ['Sanne', 'Karim', 'Joke'], method);
  const { aim } = await house.call('session_get', { id: session });
  await house.call('aim_save', { ...aim, expectation: 'Na een uur weten we iets meer.' });
  await screen.open(`#/live/${session}`);
  await screen.sees('Na een uur weten we iets meer.');
  await goToStep(house, session, 'choice');
  await screen.reload();
  await screen.sees('Na een uur weten we iets meer.');
  await screen.field('Is dat gelukt?').waitFor();
});

journey('Who received the group is thanked, in words that are proposed', async ({ house, screen, checks }) => {
  const { session } = await beginEvening(house);
  const thanks = async () => (await house.call('session_get', { id: session })).thanks;
  await goToStep(house, session, 'closing');
  await screen.open(`#/live/${session}`);
  await screen.sees(/^Voorstel: Dank/);
  await checks.state('dank voorgesteld');
  const own = 'Dank je wel voor de stoel bij de kachel.';
  await screen.fillIn('Dank aan wie ons ontving', own);
  assert.equal(await thanks(), own, 'own words are kept');
  await screen.fillIn('Dank aan wie ons ontving', '');
  await screen.open(`#/harvest/${session}`);
  await screen.press('Gebruik dit voorstel');
  await screen.settled();
  assert.match(await thanks(), /^Dank je wel, /, 'or the proposal is taken over with one press');
  await checks.state('oogst dank');
});

once('The room reads what it may expect when the evening begins', async ({ house, screen, context, checks }) => {
  const { session } = await beginEvening(house);
  const { aim } = await house.call('session_get', { id: session });
  await house.call('aim_save', { ...aim, expectation: 'We kijken samen, we lossen niets op.' });
  await screen.open(`#/live/${session}`);
  const opened = context.waitForEvent('page');
  await screen.press('Zet beamer aan');
  const room = await opened;
  await room.getByText('We kijken samen, we lossen niets op.').waitFor();
  await checks.forRoom(room).state('beamer verwachting');
});
