import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

async function inStep({ house, screen }, session, step) {
  await goToStep(house, session, step);
  await screen.open(`#/live/${session}`);
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
}

const lines = async (house, session) => (await house.call('session_get', { id: session })).lines;

journey('A solution before its step is parked and comes back by itself', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'inside');
  await screen.key('F4');
  await screen.type('We moeten gewoon bij haar langs.');
  await screen.sees('Dit klinkt als een oplossing.');
  await checks.state('oplossingsrem');
  await screen.key('Enter');
  await screen.sees('Geparkeerd. Komt terug bij ‘Wat is nodig, en wie kan dat het best?’.');
  await screen.type('We kunnen haar een kaartje sturen.');
  await screen.key('Enter');
  assert.deepEqual(
    (await lines(house, session)).map(({ kind }) => kind),
    ['parked_item', 'parked_item'],
  );
  await inStep(hand, session, 'what-is-needed');
  await screen.sees('Terug van de parkeerlijst');
  await checks.state('terug van de parkeerlijst');
  await screen.press(/^Maak een afspraak ?: We moeten gewoon/);
  await screen.press(/^Bewaar als idee ?: We kunnen haar/);
  await screen.page.getByText('Terug van de parkeerlijst').waitFor({ state: 'detached' });
  const view = await house.call('session_get', { id: session });
  assert.deepEqual(
    [view.agreements.map(({ what }) => what), view.lines.map(({ kind }) => kind)],
    [['We moeten gewoon bij haar langs.'], ['idea']],
  );
});

once('A solution is written down where it was said when the facilitator says so', async (hand) => {
  const { house, screen } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'outside');
  await screen.key('F4');
  await screen.type('Hij zegt: we moeten hem met rust laten.');
  await screen.press('Toch hier opschrijven');
  assert.match(await screen.focused(), /Van buiten/, 'the focus is in the line again');
  await screen.key('Enter');
  await screen.type('We moeten hem bellen.');
  await screen.key('Control+b', 'Enter');
  await screen.type('We moeten niets.');
  await screen.key('Enter');
  assert.deepEqual(
    (await lines(house, session)).map(({ kind }) => kind),
    ['outside', 'outside', 'parked_item'],
    'by the button, by the key, and for that line only',
  );
});

journey('A word for a group in a headline gets a gentle question and stops nobody', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'problem-sentence');
  await screen.key('F4');
  await screen.type('Hoe helpen we deze zorgmijder?');
  await screen.sees('‘zorgmijder’ is een woord voor een groep.');
  await checks.state('woord voor een groep');
  await screen.key('Enter');
  const [sentence] = await lines(house, session);
  assert.equal(sentence.text, 'Hoe helpen we deze zorgmijder?', 'it is written down as it was said');
  await screen.open('#/cases');
  await screen.press('Nieuwe casus');
  await screen.field('Titel').fill('De verwarde man');
  await screen.sees('‘verwarde man’ is een woord voor een groep.');
  await checks.state('nieuwe casus woord voor een groep');
});
