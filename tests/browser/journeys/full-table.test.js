import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, fillPages, goToStep, SIX_LINES, writeLines } from '../lib/fixture.js';
import { cutAtTop, outOfSight, wholeLines } from '../lib/sight.js';
import { resize } from '../lib/window.js';

const MORE = [
  ['Fatima', 'bewoner'],
  ['Ahmed', 'bewoner'],
  ['Ria', 'gemeente'],
  ['Tom', 'woonbegeleider'],
  ['Els', 'opbouwwerker'],
  ['Bart', 'wijkcoach'],
  ['Noor', 'vrijwilliger'],
  ['Wim', 'ondernemer'],
];

/** An evening with eleven people and ten roles at the table. */
async function beginFullEvening(house) {
  const begun = await beginEvening(house, ['Sanne', 'Karim', 'Joke', 'Peter']);
  const members = { ...begun.members };
  for (const [name, role] of MORE) {
    const roles = name === 'Ria' ? [role, 'bewoner'] : [role];
    const person = { id: null, community: begun.community, kind: 'core', name, organisation: '', roles };
    const { id } = await house.call('member_save', person);
    members[name] = id;
  }
  await house.call('participants_save', { session: begun.session, members: Object.values(members) });
  for (const [name] of MORE) {
    await house.call('presence_set', { session: begun.session, member: members[name], here: true });
  }
  return { ...begun, members };
}

/** Six lines on each page; answers with the step in which both are looked at. */
async function seePages(house, session) {
  // Nothing is passed over, so that nobody is asked why.
  for (const step of ['open-lines', 'story']) await goToStep(house, session, step);
  await fillPages(house, session);
  return goToStep(house, session, 'anyone-else');
}

const page = (screen, name) => screen.page.getByRole('region', { name, exact: true });

once('With ten roles the two pages keep their room, and no line is cut in two', async ({ house, screen, checks }) => {
  const { session } = await beginFullEvening(house);
  await seePages(house, session);
  await screen.open(`#/live/${session}`);
  await screen.choose('Wie zegt dit', 'Wijkagent');
  await screen.sees('Zeg alleen wat hier gezegd mag worden.');
  await checks.state('live tien rollen');
  // The band of the practice group takes some forty pixels.
  for (const height of [768, 728]) {
    await resize(screen.page, { width: 1366, height });
    for (const name of ['Van buiten', 'Van binnen']) {
      const lines = await page(screen, name).evaluate(wholeLines);
      assert.ok(lines.length >= 4, `${name}: four lines are whole at ${height} px: ${lines.length}`);
      assert.equal(lines.at(-1), `Wijkagent: ${SIX_LINES.at(-1)}`, `${name}: the newest one is among them`);
      assert.equal(await page(screen, name).evaluate(cutAtTop), null, `${name}: nothing is cut under the heading`);
    }
  }
});

journey('Whatever the letters, the step, its time, the line and the way on are in sight', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginFullEvening(house);
  await seePages(house, session);
  await screen.open(`#/live/${session}`);
  const always = async (when) => {
    for (const [what, part] of [
      ['the step', screen.page.getByRole('heading', { level: 1, name: /Stap 6 van 12/ })],
      ['its time', screen.page.getByText(/^nog \d+:\d\d$/)],
      ['the line', screen.page.getByLabel(/^Regel/)],
      ['the way on', screen.button('Volgende stap')],
      ['the blank screen', screen.button('Scherm leeg')],
      ['what was saved', screen.page.getByTestId('save-state')],
    ]) {
      assert.equal(await part.evaluate(outOfSight), null, `${when}: ${what} is in sight`);
    }
  };
  await screen.key('F4');
  await screen.type('Hij zwaait soms naar de kat.');
  await screen.key('Enter');
  await always('after a line');
  const newest = screen.page.getByText('Hij zwaait soms naar de kat.');
  assert.equal(await newest.evaluate(outOfSight), null, 'and so is the line that was just typed');
  await checks.state('live volle tafel');
  await screen.page.getByRole('button', { name: 'Wim: aan tafel' }).scrollIntoViewIfNeeded();
  await always('at the end of the table');
  await screen.unfoldFoot();
  await always('with everything at the foot');
  await screen.button('Vorige').waitFor();
  await checks.state('live voet open');
  await screen.key('F4');
  await screen.type('Een kaart in de bus.');
  await screen.unfoldFoot();
  await screen.page.getByRole('button', { name: /^Leermoment/ }).click();
  await screen.settled();
  const { lines } = await house.call('session_get', { id: session });
  assert.deepEqual([lines.at(-1).kind, lines.at(-1).text], ['learning_moment', 'Een kaart in de bus.']);
  await always('after a mark');
  await screen.key('Escape');
  assert.match(await screen.focused(), /^Kanteling/, 'Escape leads out of the line to the marks, folded away or not');
  await screen.key('F4');
  await always('back in the line');
});

once('A key stays with its role, also when somebody comes in late and after a start', async ({ house, screen }) => {
  const { session, community } = await beginEvening(house, ['Sanne', 'Joke', 'Peter']);
  const chosen = () => screen.page.getByLabel('Wie zegt dit').first().inputValue();
  const under = async (digit) => {
    await screen.key(`Control+${digit}`);
    return chosen();
  };
  await screen.open(`#/live/${session}`);
  await screen.key('F4');
  const before = [await under(1), await under(3), await under(4)];
  assert.deepEqual(before, ['kwartiermaker', 'wijkagent', 'corporatie'], 'as they stand on the list');
  await screen.press('Karim: aan tafel');
  await screen.key('F4');
  assert.deepEqual([await under(1), await under(3), await under(4)], before, 'nobody moved');
  assert.equal(await under(2), 'ervaringswerker', 'who came in has a free one');

  const guest = { id: null, community, kind: 'core', name: 'Aad', organisation: '', roles: ['bewoner'] };
  const { id } = await house.call('member_save', guest);
  await house.call('presence_set', { session, member: id, here: true });
  await screen.reload();
  await screen.key('F4');
  assert.equal(await under(5), 'bewoner', 'who stands in front on the list takes the next one all the same');
  assert.deepEqual([await under(1), await under(3), await under(5)], ['kwartiermaker', 'wijkagent', 'bewoner']);
});

once('At the table a role is counted once, and who has the turn is in view', async ({ house, screen, checks }) => {
  const { session } = await beginFullEvening(house);
  const { id } = await goToStep(house, session, 'outside');
  await writeLines(house, session, id, [
    ['outside', 'bewoner', 'Ik zie hem nooit.'],
    ['outside', 'bewoner', 'Ik soms, bij de bakker.'],
  ]);
  await screen.open(`#/live/${session}`);
  const table = screen.page.getByRole('region', { name: 'Aan tafel' });
  const residents = table.getByRole('button', { name: /^Bewoner/ });
  assert.match(await residents.innerText(), /ook Ria/, 'a second role is counted here too, and says whose it is');
  assert.equal(await table.getByText('2 regels').count(), 1, 'the total of a role stands once');
  for (const name of ['Fatima', 'Ahmed']) await table.getByRole('button', { name: `${name}: aan tafel` }).waitFor();
  for (const role of ['Ondernemer of bank', 'Kwartiermaker', 'Vrijwilliger']) {
    await screen.choose('Wie zegt dit', role);
    const turn = table.getByRole('button', { name: new RegExp(`^${role}`), pressed: true });
    assert.equal(await turn.evaluate(outOfSight), null, `${role} has the turn and is in view`);
    assert.equal(await table.locator('.turn[aria-pressed="true"]').count(), 1, 'and nobody else');
  }
  await checks.state('live aan tafel vol');
  const missing = screen.page.getByRole('region', { name: 'Wie hoorden we niet?' });
  for (const chip of await missing.getByRole('button').all()) {
    assert.ok((await chip.boundingBox()).height >= 44, 'who is asked to speak has a target of 44 px');
  }
});

journey('The first note of a step comes into view, however long the step is', async ({ house, screen }) => {
  const { session } = await beginFullEvening(house);
  await screen.open(`#/live/${session}`);
  await screen.key('F4');
  await screen.type('Hier wordt op woensdag voorgelezen.');
  await screen.key('Enter');
  const note = screen.page.getByText('Hier wordt op woensdag voorgelezen.');
  assert.equal(await note.evaluate(outOfSight), null, 'what was just typed is in sight');
});
