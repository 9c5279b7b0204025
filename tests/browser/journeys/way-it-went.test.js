import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

async function inStep({ house, screen }, session, step) {
  await goToStep(house, session, step);
  await screen.open(`#/live/${session}`);
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
}

const seen = (house, session) => house.call('session_get', { id: session });

journey('First what is needed, then who can do it best, then a promise', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'what-is-needed');
  await screen.key('F4');
  await screen.type('Iemand die blijft komen');
  await screen.key('Enter');
  await screen.fillIn('Wie kan dat het best?', 'De ervaringswerker', { exact: true });
  await screen.fillIn('Wie laat iets los?', 'De wijkagent');
  await checks.state('wat is nodig');
  await screen.press(/^Maak een afspraak ?: Iemand die blijft/);
  await screen.sees('afgesproken');
  const { needs, agreements } = await seen(house, session);
  assert.deepEqual([needs[0].lets_go, agreements[0].who], ['De wijkagent', 'De ervaringswerker']);
  await screen.open(`#/cases/${(await seen(house, session)).fields.case}`);
  await screen.page.getByRole('heading', { name: 'Wat nodig is' }).waitFor();
  await screen.sees('Iemand die blijft komen');
  await checks.state('casus wat nodig is');
});

journey('Somebody is away for a step, and is told where we are afterwards', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'outside');
  await screen.page.getByText('Voor deze stap weg').click();
  await screen.page.getByRole('button', { name: 'Joke', exact: true }).last().click();
  await screen.settled();
  await screen.sees('deze stap weg');
  await checks.state('deze stap weg');
  await screen.press('Volgende stap');
  await screen.sees('Praat Joke bij');
  await checks.state('praat bij na een stap weg');
  const { absences, people } = await seen(house, session);
  assert.equal(absences.length, 1);
  assert.ok(
    people.every((person) => !person.away),
    'everybody is back',
  );
});

journey('A change of the agenda on the way is noted with its reason', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await inStep(hand, session, 'outside');
  const skipped = (await seen(house, session)).choices.length;
  await screen.unfoldSteps();
  await screen.press(/^\+5 min/);
  await screen.sees('De stap ‘Van buiten gezien’ kreeg 5 minuten erbij.');
  await checks.state('waarom anders');
  // Where there is little room, the field comes when somebody wants to say why.
  const ask = screen.page.getByRole('button', { name: 'Waarom?' });
  if (await ask.isVisible()) await ask.click();
  await screen.field('Waarom?').fill('Er kwam nog een buur bij.');
  await screen.field('Waarom?').press('Enter');
  await screen.page.getByText('5 minuten erbij.').waitFor({ state: 'detached' });
  const { choices } = await seen(house, session);
  assert.deepEqual([choices.length - skipped, choices.at(-1).reason], [1, 'Er kwam nog een buur bij.']);
});
