import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

journey('Critical questions that fit the step come first, and one press puts one in the line', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  await goToStep(house, session, 'inside');
  await screen.open(`#/live/${session}`);
  const unfold = page.getByRole('button', { name: 'Zeg of vraag', expanded: false });
  if (await unfold.isVisible()) await unfold.click();
  await screen.press('Kritische vragen');
  const dialog = page.getByRole('dialog', { name: 'Kritische vragen' });
  await dialog.getByRole('heading', { name: 'Kijken wij wel goed?' }).waitFor();
  assert.equal(await dialog.getByRole('heading', { name: 'Wat leren wij hiervan?' }).isVisible(), false, 'later');
  await checks.state('kritische vragen');
  await dialog.getByText('Meer vragen').click();
  await dialog.getByRole('heading', { name: 'Wat leren wij hiervan?' }).waitFor();
  await screen.press('Weten we dit, of denken we dit?');
  await dialog.waitFor({ state: 'hidden' });
  await screen.key('Enter');
  await screen.sees('Weten we dit, of denken we dit?');
  const { lines } = await house.call('session_get', { id: session });
  assert.equal(lines.at(-1).text, 'Weten we dit, of denken we dit?', 'the question is written down');
});

journey('People speak round the circle or by lots, and the order is there after a restart', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  await goToStep(house, session, 'inside');
  await screen.open(`#/live/${session}`);
  await page.getByText('Spreekvolgorde').click();
  await screen.press('De kring rond');
  const turns = page.getByRole('list').filter({ hasText: 'aan de beurt' }).getByRole('button');
  const names = async () => (await turns.allInnerTexts()).map((text) => text.split(/\s/)[0]);
  assert.deepEqual(await names(), ['Karim', 'Joke', 'Sanne'], 'who is asked first begins, then round the circle');
  await checks.state('spreekvolgorde');
  await turns.first().click();
  await screen.sees('was aan de beurt');
  await screen.settled();
  await screen.reload();
  assert.equal(await turns.first().getAttribute('aria-pressed'), 'true', 'a turn that was taken stays taken');
  await screen.press('Loten');
  assert.deepEqual((await names()).toSorted(), ['Joke', 'Karim', 'Sanne'], 'everybody once, in an order of chance');
});

journey('A step that builds on the inside says when nothing stands there, and what an agreement is', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const { session } = await beginEvening(house);
  await goToStep(house, session, 'problem-sentence');
  await screen.open(`#/live/${session}`);
  await screen.sees('Van binnen staat er nog niets');
  await checks.state('van binnen nog leeg');
  await goToStep(house, session, 'what-is-needed');
  await house.call('agreement_save', {
    ...{ id: null, session, who: 'Joke', with: '', what: 'Belt aan.', by: null, tell: '' },
    ...{ status: 'open', result: '', answered_in: null },
  });
  await screen.reload();
  await screen.sees('We besluiten hier niets over iemands zorg of huis.');
  await screen.fillIn('Anders gezien door', 'Peter: eerst de sleutel');
  await checks.state('anders gezien door');
  const { agreements } = await house.call('session_get', { id: session });
  assert.equal(agreements[0].seen_differently, 'Peter: eerst de sleutel', 'it stands with the agreement');
  assert.equal(await page.getByText('Van binnen staat er nog niets').count(), 1, 'the page is still empty');
});
