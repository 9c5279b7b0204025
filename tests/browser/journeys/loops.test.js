import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep, makeSession, writeLines } from '../lib/fixture.js';

/** An evening of which a promise, an idea and a lesson that is tried are left open. */
async function leaveOpen(house) {
  const evening = await beginEvening(house);
  const { session } = evening;
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [
    ['idea', 'ervaringswerker', 'Een kaart in de bus.'],
    ['lesson_approach', 'wijkagent', 'Bel voor je belt.'],
  ]);
  const { lessons } = await house.call('harvest_get', { id: session });
  await house.call('lesson_try', { id: lessons[0].id, state: 'trying', result: '', answered_in: null });
  await house.call('agreement_save', {
    ...{ id: null, session, who: 'Joke', with: 'Peter', what: 'Belt aan.', by: null, tell: 'de buurvrouw' },
    ...{ status: 'open', result: '', answered_in: null },
  });
  await house.call('session_move', { id: session, to: 'close', block: null });
  return evening;
}

const waits = async (house, { community }) => {
  const { promises, feedback, ideas, lessons } = await house.call('open_loops', { community, session: null });
  return [promises, feedback, ideas, lessons].map((list) => list.length);
};

journey('What an evening left open begins the next one', async ({ house, screen, checks }) => {
  const evening = await leaveOpen(house);
  const next = await makeSession(house, evening, evening.study);
  await house.call('session_move', { id: next, to: 'start', block: null });
  const { blocks } = await house.call('session_get', { id: next });
  const block = blocks.find((one) => one.capture === 'open_lines').id;
  await house.call('session_move', { id: next, to: 'go_to', block });

  await screen.open(`#/live/${next}`);
  await screen.sees('Bel voor je belt.');
  await checks.state('open lijnen');
  await screen.fillIn('Wat is ervan gekomen?', 'Hij deed open.');
  await screen.press('Gedaan');
  await screen.sees('Nog te vertellen');
  await screen.press(/^Verteld ?: de buurvrouw/);
  await screen.field('Het antwoord').selectOption({ label: 'Klein proberen' });
  await screen.fillIn('Hoe proberen jullie het?', 'In één straat.');
  await screen.fillIn('Wat merkten jullie ervan?', 'Hij nam op.');
  await screen.press('Toegepast');
  await checks.state('open lijnen afgevinkt');
  assert.deepEqual(await waits(house, evening), [0, 0, 0, 0], 'nothing waits any more');
  await screen.sees('Bel voor je belt.');
});

journey('Today shows what waits, and closes it too', async ({ house, screen, checks }) => {
  const evening = await leaveOpen(house);
  await screen.open('#/today');
  await screen.arrivesAt('Vandaag');
  await screen.sees('Ideeën zonder antwoord');
  await checks.state('vandaag open lijnen');
  await screen.press('Wat kwam ervan: Belt aan.');
  await screen.fillIn('Wat is ervan gekomen?', 'Niemand thuis.');
  await checks.state('vandaag uitkomst');
  await screen.page.getByRole('dialog').getByRole('button', { name: 'Losgelaten' }).click();
  await screen.sees('Ervan gekomen: Niemand thuis.');
  assert.deepEqual(await waits(house, evening), [0, 1, 1, 1], 'the neighbour still has to hear it');
  await screen.press(/^Verteld ?: de buurvrouw/);
  assert.deepEqual(await waits(house, evening), [0, 0, 1, 1], 'and now she did');
});
