import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

async function inStep({ house, screen }, session, step) {
  const block = await goToStep(house, session, step);
  await screen.open(`#/live/${session}`);
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
  return block;
}

const seen = (house, session) => house.call('session_get', { id: session });

journey('Who has the trust is asked where we look from within, and told at the case', async (hand) => {
  const { house, screen, checks } = hand;
  const { session, study } = await beginEvening(house);
  await inStep(hand, session, 'inside');
  await screen.sees('nog open: 3');
  await screen.page.locator('summary', { hasText: 'Wie heeft het vertrouwen?' }).click();
  await screen.fillIn('Wie heeft het vertrouwen?', 'De bakker op de hoek');
  await screen.fillIn('Wie nodigen we uit?', 'De activiteitenbegeleider');
  await screen.sees('nog open: 1');
  await checks.state('vertrouwen');
  await inStep(hand, session, 'what-is-needed');
  await screen.sees('Voor we iets afspreken');
  await screen.fillIn('Hoe draagt dit bij aan herstel?', 'Zij kiest zelf wie er komt.');
  await checks.state('voor we iets afspreken');
  const { standing } = await seen(house, session);
  assert.deepEqual([standing.trusted_by, standing.recovery], ['De bakker op de hoek', 'Zij kiest zelf wie er komt.']);
  await screen.open(`#/cases/${study}`);
  await screen.sees('De activiteitenbegeleider');
  await screen.sees('nog open');
  await checks.state('casus vaste vragen');
});

journey('The round goes past all roles at the table, with a word about secrecy', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  const block = await inStep(hand, session, 'anyone-else');
  await screen.sees('Ga alle rollen langs');
  await screen.sees('Zeg alleen wat hier gezegd mag worden.');
  await checks.state('rondje langs de rollen');
  await screen.press('Kwartiermaker weet niets anders');
  await screen.key('F4');
  await screen.type('Zij komt elke week bij de soep.');
  await screen.key('Enter');
  await screen.press(/^Verder naar /);
  await screen.press('Wijkagent weet niets anders');
  await screen.sees('Alle rollen zijn gevraagd.');
  await checks.state('rondje is rond');
  const { passes, lines } = await seen(house, session);
  assert.deepEqual([passes.length, lines.length], [2, 1], 'two had nothing to add, one spoke');
  assert.equal(lines[0].block, block.id);
  await screen.key('Control+z');
  await screen.button('Wijkagent weet niets anders').waitFor();
});

journey('A role says how much room it is given and takes, and what a small step would be', async (hand) => {
  const { house, screen, checks } = hand;
  const { session, study } = await beginEvening(house);
  await inStep(hand, session, 'leeway');
  await screen.fillIn('Mag', 'Praten zonder reden');
  const given = screen.page.getByRole('group', { name: /^Gegeven ruimte/ });
  await given.getByText('2', { exact: true }).click();
  await screen.page
    .getByRole('group', { name: /^Genomen ruimte/ })
    .getByText('4', { exact: true })
    .click();
  await screen.fillIn('Een kleine stap', 'Samen koffie drinken');
  await checks.state('ruimte gegeven en genomen');
  const [card] = (await seen(house, session)).leeways;
  assert.deepEqual(
    [card.may, card.given, card.taken, card.small_step],
    ['Praten zonder reden', 2, 4, 'Samen koffie drinken'],
  );
  await given.getByText('niet gezegd').click();
  await screen.settled();
  assert.equal((await seen(house, session)).leeways[0].given, 0, 'taken back');
  await screen.open(`#/cases/${study}`);
  await screen.sees('4 van 5');
  await screen.sees('Samen koffie drinken');
});
