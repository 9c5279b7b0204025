import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

const LONG =
  'Elke dinsdag loopt iemand van ons langs met een kaart, zonder aan te bellen, tot hij zelf zegt dat hij iets anders wil.';

journey('A long line is shown whole, and Enter still finishes it', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session, community } = await beginEvening(house);
  const host = { id: null, community, kind: 'core', name: 'Ali', organisation: '', roles: ['gastheer'] };
  const { id: member } = await house.call('member_save', host);
  await house.call('presence_set', { session, member, here: true });
  await goToStep(house, session, 'what-is-needed');
  await screen.open(`#/live/${session}`);
  await screen.choose('Wie zegt dit', 'Gastheer of gastvrouw');
  assert.match(await screen.focused(), /^Regel/, 'whoever was chosen can be written down at once');
  await screen.key('Control+b');
  await screen.type(LONG);
  await screen.settled();
  await checks.state('live lange regel');
  await screen.key('Enter');
  assert.equal(await page.getByLabel(/^Regel/).inputValue(), '', 'Enter is done');

  const field = screen.field('Wat', { exact: true });
  assert.equal(await field.inputValue(), LONG, 'the agreement is there');
  await field.press('End');
  await screen.type(' En daarna kijken we samen wat het hem bracht.');
  await screen.key('Enter');
  const stored = async () => (await house.call('session_get', { id: session })).agreements;
  assert.equal(
    (await stored())[0].what,
    `${LONG} En daarna kijken we samen wat het hem bracht.`,
    'Enter saves a field that has grown, and adds no line end',
  );
  await screen.fillIn('Wie hoort ervan', 'de straat, de huismeester en wie er verder nog van weet');
  await checks.state('live lange afspraak');
});
