import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, PASSPHRASE, writeLines } from '../lib/fixture.js';

journey('An evening that was paused days ago stands on Today and goes on where it was', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [['inside', 'ervaringswerker', 'Een dichte deur geeft rust.']]);
  await house.call('session_move', { id: session, to: 'pause', block: null });
  const { promised_end: promised } = await house.call('session_get', { id: session });
  await house.powerCut();
  await house.start(9);
  await house.call('store_unlock', { passphrase: PASSPHRASE });

  await screen.open();
  await screen.arrivesAt('Vandaag');
  await page.getByRole('heading', { name: 'Nu bezig' }).waitFor();
  await screen.sees('Stap 5 van 12');
  await screen.sees(/De klok staat stil sinds /);
  await checks.state('vandaag met een pauze van dagen');
  await screen.press('Ga verder');
  await page.getByRole('heading', { level: 1, name: /Van binnen gezien/ }).waitFor();
  await screen.settled();
  await screen.sees('Een dichte deur geeft rust.');
  const view = await house.call('session_get', { id: session });
  assert.equal(view.clock_runs, true, 'the clock runs again');
  assert.equal(view.blocks.find(({ id }) => id === block.id).spent_before_s < 60, true, 'and no night was counted');
  assert.notEqual(view.promised_end, promised, 'the end moved along with the days');
});

once('Today tells of no pause while the clock runs', async ({ house, screen }) => {
  await beginEvening(house);
  await screen.open();
  await screen.sees('Nu bezig');
  assert.equal(await screen.page.getByText('De klok staat stil').count(), 0, 'nothing stands still');
});
