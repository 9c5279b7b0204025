import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession, writeLines } from '../lib/fixture.js';
import { resize } from '../lib/window.js';

const heading = (screen, words) => screen.page.getByRole('heading', { level: 1, name: words }).waitFor();

journey('Looking ahead moves nobody, and going there is a button of its own', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'outside');
  await writeLines(house, session, block.id, [['outside', 'wijkagent', 'De deur blijft dicht.']]);
  await screen.open(`#/live/${session}`);
  await heading(screen, /Stap 4 van 12/);

  await screen.unfoldSteps();
  await page
    .getByRole('navigation', { name: 'Stappen van deze bijeenkomst' })
    .getByRole('button', { name: /^4\./ })
    .focus();
  await screen.key('ArrowRight', 'ArrowRight');
  await heading(screen, /Stap 6 van 12/);
  await screen.sees('Je kijkt naar stap 6. Jullie zijn bij stap 4.');
  for (const words of ['Volgende stap', 'Vorige']) {
    assert.equal(await screen.button(words).count(), 0, `“${words}” says nothing while another step is looked at`);
  }
  await screen.sees(/^Stap 4: nog \d+:\d\d$/);
  const bar = page.getByRole('navigation', { name: 'Stappen van deze bijeenkomst' });
  await bar.getByRole('button', { name: '2. Open lijnen, overgeslagen' }).waitFor();
  await checks.state('live vooruit kijken');
  const where = async () => {
    const view = await house.call('session_get', { id: session });
    return view.blocks.find((b) => b.id === view.current).step;
  };
  assert.equal(await where(), 'outside', 'the session stays where it is');
  assert.equal((await house.call('undo_state')).undo, 'statement_add', 'looking leaves nothing to undo');

  await screen.key('F4');
  await screen.type('Hij groet wel.');
  await screen.key('Enter');
  const { lines } = await house.call('session_get', { id: session });
  assert.equal(lines.at(-1).block, block.id, 'a line that is typed while looking lands in the step of now');
  await screen.press('Terug naar nu');
  await heading(screen, /Stap 4 van 12/);
  assert.match(await screen.focused(), /^Regel/, 'and the line has the focus again');

  await page.getByRole('button', { name: /^8\. Eén probleemzin/ }).click();
  await heading(screen, /Stap 8 van 12/);
  assert.equal(await page.getByText('Kies onderaan').isVisible(), false, 'nothing asks for a line of another step');
  await screen.key('PageUp');
  await heading(screen, /Stap 8 van 12/);
  await screen.key('PageDown');
  await heading(screen, /Stap 4 van 12/);
  assert.equal(await where(), 'outside', 'the key of the main action leads back first');
  await screen.sees('Hij groet wel.');

  await page.getByRole('button', { name: /^9\. Ruimte per rol/ }).click();
  await screen.press('Ga naar deze stap');
  await heading(screen, /Stap 9 van 12/);
  assert.equal(await where(), 'leeway', 'now the session moved');

  await screen.unfoldFoot();
  await screen.press('Vorige');
  await heading(screen, /Stap 8 van 12/);
  await page.getByRole('button', { name: /^4\. Van buiten gezien, gedaan/ }).click();
  await screen.press('Ga naar deze stap');
  await heading(screen, /Stap 4 van 12 · Van buiten gezien/);
  await screen.sees('weer open');
  await screen.sees('De deur blijft dicht.');
  await screen.sees('Hij groet wel.');
});

journey('A line is corrected, moved to the other page, removed and brought back', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [
    ['inside', 'ervaringswerker', 'Rust is ook contakt.'],
    ['inside', 'bewoner', 'De deur blijft dicht.'],
  ]);
  await screen.open(`#/live/${session}`);
  await screen.press(/Rust is ook contakt/);
  await screen.field('Regel', { exact: true }).fill('Rust is ook contact.');
  await checks.state('live regel wijzigen');
  await screen.field('Regel', { exact: true }).press('Enter');
  await screen.sees('Rust is ook contact.');

  await screen.press(/De deur blijft dicht/);
  await screen.press('Naar buiten');
  const outside = page.getByRole('region', { name: 'Van buiten' });
  await outside.getByText('De deur blijft dicht.').waitFor();
  await outside.getByRole('button', { name: /De deur blijft dicht/ }).focus();
  await screen.key('Delete');
  await outside.getByText('De deur blijft dicht.').waitFor({ state: 'detached' });
  await screen.key('Control+z');
  await outside.getByText('De deur blijft dicht.').waitFor();
});

journey('The time is true, quiet, and can be stretched, paused and folded away', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house, undefined, { method: 'm10-cop-leerbijeenkomst', variant_minutes: 180 });
  const { entered_at: entered } = await house.call('session_get', { id: session });
  const after = (minutes) => new Date(Date.parse(entered) + minutes * 60_000);
  await page.clock.setFixedTime(after(1));
  await screen.open(`#/live/${session}`);
  // The first step takes twelve minutes.
  await screen.sees('nog 11:00');
  await page.clock.setFixedTime(after(10.6));
  await screen.reload();
  await screen.sees('nog 1:24');
  await checks.state('live tijd bijna om');
  await page.clock.setFixedTime(after(27));
  await screen.reload();
  await screen.sees('15:00 over de tijd');
  await screen.unfoldSteps();
  await screen.sees('(+15)');
  await checks.state('live tijd over');

  await screen.press('Het wordt krap');
  const offer = page.getByRole('dialog', { name: '15 minuten te lang' });
  await offer.getByText('Deze stappen kunnen korter. Oogst en afronding houden hun tijd.').waitFor();
  await offer.getByText('Van 18 naar').waitFor();
  await checks.state('live krap');
  await screen.press('Neem dit over');
  await offer.waitFor({ state: 'hidden' });
  const shorter = (await house.call('session_get', { id: session })).blocks;
  const minutes = (step) => shorter.find((block) => block.step === step).minutes;
  assert.ok(minutes('problem-sentence') < 18, 'the middle gives minutes');
  assert.ok(minutes('problem-sentence') >= 12, 'and keeps the short ones of its method');
  assert.deepEqual([minutes('harvest'), minutes('closing')], [17, 7], 'harvest and closing keep theirs');

  await screen.press(/^\+5 min/);
  await screen.sees('10:00 over de tijd');
  const { blocks } = await house.call('session_get', { id: session });
  assert.equal(blocks[0].extra_minutes, 5, 'the added minutes are stored');

  await screen.press('Verberg tijd');
  assert.equal(await page.getByText('over de tijd').count(), 0, 'who does not want a clock has none');
  await screen.press('Toon tijd');

  await screen.key('F8');
  await screen.sees('Pauze. De klok staat stil.');
  assert.equal((await house.call('session_get', { id: session })).clock_runs, false, 'the session pauses');
  await screen.press('Ga verder');
  assert.equal((await house.call('session_get', { id: session })).clock_runs, true, 'and goes on');
});

journey('People come and go with one press, and who was not heard is named', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house, ['Sanne', 'Karim']);
  await goToStep(house, session, 'inside');
  await screen.open(`#/live/${session}`);
  const missing = page.getByRole('region', { name: 'Wie hoorden we niet?' });
  await missing.getByRole('button', { name: 'Geef Ervaringswerker de beurt' }).waitFor();

  await screen.press('Joke: aan tafel');
  const joke = async () => (await house.call('session_get', { id: session })).people.find((p) => p.name === 'Joke');
  assert.equal((await joke()).here, true, 'Joke sits at the table');
  await missing.getByRole('button', { name: 'Geef Wijkagent de beurt' }).click();
  assert.match(await screen.focused(), /^Regel/, 'who gets the turn can be written down at once');
  await screen.type('Ik zag het licht branden.');
  await screen.key('Enter');
  await missing.getByRole('button', { name: 'Geef Wijkagent de beurt' }).waitFor({ state: 'detached' });
  await checks.state('live aan tafel');
  await screen.press('Joke: aan tafel');
  assert.ok((await joke()).left_at, 'the time of leaving is kept');
  await screen.sees(/weg om \d\d:\d\d/);
});

journey('The screen is blank at once when somebody walks in', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'outside');
  await writeLines(house, session, block.id, [['outside', 'wijkagent', 'De deur blijft dicht.']]);
  await screen.open(`#/live/${session}`);
  await screen.key('F4');
  await screen.type('halve zin');
  await screen.key('Control+.');
  const blank = page.getByRole('dialog', { name: 'Leeg scherm' });
  await blank.waitFor();
  await checks.state('live leeg');
  const { x, y } = await page.getByText('De deur blijft dicht.').boundingBox();
  const over = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.closest('dialog') !== null,
    [x, y],
  );
  assert.equal(over, true, 'nothing behind it can be reached');
  await screen.key('Control+.');
  await blank.waitFor({ state: 'hidden' });
  assert.match(await screen.focused(), /^Regel/, 'typing goes on where it was');
  assert.equal(await page.getByLabel(/^Regel/).inputValue(), 'halve zin', 'the half sentence is still there');
});

journey('What was promised before comes back and gets its result', async ({ house, screen, checks }) => {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  const earlier = await makeSession(house, group, study);
  await house.call('session_move', { id: earlier, to: 'start', block: null });
  await house.call('agreement_save', {
    id: null,
    session: earlier,
    who: 'Joke',
    what: 'Op dinsdag langslopen.',
    by: '2026-11-10',
    tell: 'de straat',
    status: 'open',
    result: '',
  });
  await house.call('session_move', { id: earlier, to: 'close', block: null });
  const session = await makeSession(house, group, null);
  await house.call('session_move', { id: session, to: 'start', block: null });
  await goToStep(house, session, 'open-lines');

  await screen.open('#/today');
  await screen.sees('moest klaar zijn vóór 10 november 2026');
  await checks.state('vandaag met afspraak');
  await screen.press('Gedaan: Op dinsdag langslopen.');
  await screen.sees('Er staan geen afspraken open.');
  await screen.key('Control+z');
  await screen.sees('moest klaar zijn vóór 10 november 2026');
  await screen.open(`#/live/${session}`);
  await screen.sees('Op dinsdag langslopen.');
  await screen.fillIn('Wat is ervan gekomen?', 'We zwaaien nu naar elkaar.');
  await screen.press('Gedaan');
  await screen.sees('Op dinsdag langslopen.');
  const answered = screen.page.getByRole('button', { name: 'Gedaan', pressed: true });
  assert.equal(await answered.count(), 1, 'the answered promise stays on the list of this session');
  await checks.state('live 2 open lijnen');
  const [{ status, result }] = (await house.call('case_get', { id: study })).agreements;
  assert.equal(`${status}: ${result}`, 'kept: We zwaaien nu naar elkaar.', 'both are kept');
});

journey('A session that has not begun can be read, and changes nothing', async ({ house, screen, checks }) => {
  const group = await makeGroup(house);
  const session = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/live/${session}`);
  await screen.sees('Deze bijeenkomst is nog niet begonnen');
  await checks.state('live niet begonnen');
  await screen.key('PageDown');
  assert.equal((await house.call('session_get', { id: session })).status, 'planned', 'a key does not begin an evening');
  await screen.press('Begin de bijeenkomst');
  await heading(screen, /Stap 1 van 12/);
});

journey('Whatever the letters, the step itself is in sight and the rest at hand', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [['inside', 'ervaringswerker', 'Rust is ook contact.']]);
  await screen.open(`#/live/${session}`);
  await heading(screen, /Stap 5 van 12/);
  const middle = await page.getByRole('region', { name: 'Van binnen gezien' }).boundingBox();
  const line = await page.getByLabel(/^Regel/).boundingBox();
  const { height } = page.viewportSize();
  const left = Math.min(line.y, middle.y + middle.height) - Math.max(0, middle.y);
  assert.ok(left > height / 3, `a third of the screen is for the step: ${left} px`);
  await screen.sees(/^nog \d+:\d\d$/);
  await screen.sees('Vraag eerst: Ervaringswerker');
  await checks.state('live begin van de stap');

  const card = page.getByRole('button', { name: 'Zeg of vraag' });
  const said = page.getByText(/^Nu draaien we het om/);
  if (await card.isVisible()) {
    await said.waitFor({ state: 'hidden' });
    await card.click();
  }
  await said.waitFor();
  await screen.unfoldSteps();
  await page.getByRole('button', { name: /^1\. Welkom/ }).waitFor();
  await checks.state('live alles open');
  await screen.key('F4', 'PageDown');
  await heading(screen, /Stap 6 van 12/);
  await page.getByRole('button', { name: /^1\. Welkom/ }).waitFor();
});

once('The evening is walked with Tab, and the focus always shows', async ({ house, screen, checks }) => {
  const { session } = await beginEvening(house);
  const block = await goToStep(house, session, 'inside');
  await writeLines(house, session, block.id, [['inside', 'ervaringswerker', 'Rust is ook contact.']]);
  await screen.open(`#/live/${session}`);
  const before = await checks.focusWalk('live, up to the line', 30);
  assert.ok(
    [...before].some((words) => words.startsWith('Regel')),
    'Tab reaches the line, where it chooses the role',
  );
  await screen.key('Escape');
  const behind = await checks.focusWalk('live, after the line', 20, false);
  assert.ok(behind.has('Volgende stap'), 'Escape leads out of the line, and Tab goes on to the main action');
});

once(
  'Where the page scrolls as a whole, a long step folds its earlier lines away',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session } = await beginEvening(house);
    const block = await goToStep(house, session, 'inside');
    const lines = Array.from({ length: 15 }, (_, n) => ['inside', 'ervaringswerker', `Zin nummer ${n + 1}.`]);
    await writeLines(house, session, block.id, lines);
    await screen.open(`#/live/${session}`);
    await screen.sees('Zin nummer 15.');
    const first = page.getByRole('button', { name: /Zin nummer 1\.$/ });
    const unfold = page.getByRole('button', { name: 'Toon nog 3 eerdere regels' });
    assert.ok(await first.isVisible(), 'on a laptop the list scrolls by itself and hides nothing');
    assert.equal(await unfold.isVisible(), false, 'so there is nothing to unfold');

    await resize(page, { width: 600, height: 800 });
    await unfold.waitFor();
    assert.equal(await first.isVisible(), false, 'what comes after the list stays within reach');
    assert.ok(await page.getByRole('button', { name: /Zin nummer 4\.$/ }).isVisible(), 'the newest twelve stay');
    await checks.state('live gevouwen');
    await unfold.press('Enter');
    await first.waitFor();
    assert.match(await screen.focused(), /Zin nummer 4\.$/, 'the keyboard stays where the list was unfolded');
    assert.equal(await unfold.count(), 0, 'all of it is there');
  },
);
