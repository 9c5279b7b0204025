import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

const AT_THE_TABLE = ['Sanne', 'Karim', 'Joke'];
const BERAAD = { method: 'm07-moreel-beraad', variant_minutes: 90 };
const TEN_STEPS = { method: 'm02-tienstappenmethode', variant_minutes: 90 };
const INCIDENT = { method: 'm01-incidentmethode', variant_minutes: 65 };
const REVIEW = { method: 'm14-after-action-review', variant_minutes: 60 };

/** An evening with this method, on the screen in this step. */
async function inStep({ house, screen }, method, step) {
  const evening = await beginEvening(house, AT_THE_TABLE, method);
  const block = await goToStep(house, evening.session, step);
  await screen.open(`#/live/${evening.session}`);
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
  return { ...evening, block };
}

/** Types lines as a person does: F4, words, Enter. */
async function types(screen, ...lines) {
  await screen.key('F4');
  for (const line of lines) {
    await screen.type(line);
    await screen.key('Enter');
  }
  await screen.settled();
}

const rows = async (house, session) => (await house.call('session_get', { id: session })).rows;
const texts = (row) => Object.fromEntries(row.cells.map(({ key, text }) => [key, text]));

journey('A sentence is completed part by part, for everybody after they wrote it', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, BERAAD, 'weighing');
  await screen.sees('Eerst schrijven, dan pas laten zien');
  await checks.state('werkblad zin leeg');
  await types(screen, 'eerst praten', 'zij is bang');
  await screen.sees('omdat zij is bang');
  await checks.state('werkblad zin onderweg');
  await screen.sees('1 regel ligt klaar. De groep ziet hem nog niet.');
  assert.equal(await screen.page.getByRole('button', { name: /eerst praten/ }).count(), 0, 'kept back here too');
  await types(screen, 'meteen melden');
  await screen.press('Regel is klaar');
  await types(screen, 'eerst bellen');
  await screen.press('Kijk zelf even');
  await checks.state('werkblad zin zelf kijken');
  await screen.press('Laat zien');
  await screen.sees('Verberg weer voor de groep');
  await checks.state('werkblad zin getoond');
  const written = (await rows(house, session)).map(texts);
  assert.deepEqual(written[0], { right: 'eerst praten', because: 'zij is bang', cannot: 'meteen melden' });
  assert.deepEqual(written[1], { right: 'eerst bellen' }, 'another row after the first was done');
});

journey('Half a row is gone on with after a restart', async (hand) => {
  const { house, screen } = hand;
  const { session } = await inStep(hand, BERAAD, 'perspectives');
  await types(screen, 'De buren');
  await screen.type('Ru');
  await screen.settled();
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
  await screen.key('F4');
  await screen.type('st');
  await screen.key('Enter');
  await screen.settled();
  const [row] = await rows(house, session);
  assert.deepEqual(texts(row), { who: 'De buren', value: 'Rust' }, 'in the cell where it was meant to stand');
});

journey('Everybody concerned has a row, also who is not at the table', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, BERAAD, 'perspectives');
  await checks.state('werkblad tabel leeg');
  await types(screen, 'De buren', 'Rust in het trappenhuis', 'Overlast melden', 'De kinderen', 'Samen spelen');
  await screen.key('Enter');
  await screen.settled();
  await types(screen, 'De bewoner');
  await checks.state('werkblad tabel');
  assert.equal((await rows(house, session)).length, 3, 'an empty Enter leaves a cell empty and goes on');
  await screen.press(/De kinderen/);
  await checks.state('werkblad regel wijzigen');
  await screen.field('Wat je dan zou moeten doen').fill('Een plek maken');
  await screen.field('Wat je dan zou moeten doen').press('Enter');
  await screen.sees('Een plek maken');
  await screen.page.getByRole('button', { name: /De kinderen/ }).focus();
  await screen.key('Delete');
  await screen.page.getByRole('button', { name: /De kinderen/ }).waitFor({ state: 'detached' });
  await screen.key('Control+z');
  await screen.page.getByRole('button', { name: /De kinderen/ }).waitFor();
});

journey('A dilemma has two ways, each with its harm', async (hand) => {
  const { screen, checks } = hand;
  await inStep(hand, BERAAD, 'dilemma');
  await checks.state('werkblad dilemma leeg');
  await types(screen, 'aanbellen', 'zij schrikt', 'wachten', 'niemand helpt haar');
  await screen.sees('niemand helpt haar');
  await checks.state('werkblad dilemma');
});

journey('Questions are weighed and answered, the warmest first', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, TEN_STEPS, 'write-questions');
  await types(screen, 'Wat deed jij zelf?', 'Wie kent haar al lang?', 'Hoe laat was het?');
  await screen.press('Laat zien');
  await screen.press('Volgende stap');
  await screen.page.getByRole('heading', { level: 1, name: /Stap 3 van/ }).waitFor();
  const warmth = (question) => screen.page.getByRole('group', { name: new RegExp(question) });
  await warmth('Wie kent haar').getByText('warm').click();
  await warmth('Hoe laat').getByText('koud').click();
  await screen.settled();
  await checks.state('werkblad vragen');
  await screen.key('F4', 'Control+b');
  await screen.sees('Antwoord op: Wie kent haar al lang?');
  await types(screen, 'De buurvrouw van boven.');
  await screen.sees('Antwoord op: Wat deed jij zelf?');
  await screen.press('Antwoord op: Hoe laat was het?');
  await screen.type('Om negen uur.');
  await screen.key('Enter');
  await screen.settled();
  const answers = (await rows(house, session)).map((row) => texts(row).answer ?? '');
  assert.deepEqual(answers, ['', 'De buurvrouw van boven.', 'Om negen uur.'], 'each where it belongs');
  await checks.state('werkblad vragen beantwoord');
});

journey('Hands are counted, and no more than there are', async (hand) => {
  const { screen, checks } = hand;
  await inStep(hand, INCIDENT, 'choosing');
  await screen.sees('Nog 6 stemmen over.');
  await types(screen, 'De deur blijft dicht', 'De hond in de tuin');
  const more = screen.page.getByRole('button', { name: 'Meer: Stemmen voor De deur blijft dicht' });
  for (let votes = 0; votes < 4; votes += 1) {
    await more.click();
    await screen.settled();
  }
  await screen.page.getByRole('spinbutton', { name: 'Stemmen voor De hond in de tuin' }).fill('9');
  await screen.key('Tab');
  await screen.sees('Alle stemmen zijn gegeven.');
  assert.equal(await more.isDisabled(), true, 'nobody has a vote left');
  await checks.state('werkblad stemmen');
});

journey('What was said before is chosen from in a vote', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, INCIDENT, 'questions');
  await types(screen, 'Hoe laat was het?', 'Wie deed open?');
  const block = await goToStep(house, session, 'choosing');
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap \d+ van/ }).waitFor();
  await screen.sees('Kies uit wat al gezegd is');
  await checks.state('werkblad stemmen uit eerdere regels');
  await screen.press(/^Zet bij de keuzes ?: Wie deed open/);
  await screen.page.getByRole('spinbutton', { name: 'Stemmen voor Wie deed open?' }).waitFor();
  const chosen = (await rows(house, session)).filter((row) => row.block === block.id).map(texts);
  assert.deepEqual(chosen, [{ text: 'Wie deed open?' }]);
  assert.equal(await screen.button(/^Zet bij de keuzes ?: Wie deed open/).count(), 0, 'it is a choice already');
});

once('What is done again moves the line along', async (hand) => {
  const { screen } = hand;
  await inStep(hand, BERAAD, 'perspectives');
  const asked = () => screen.page.getByRole('textbox', { name: /^Regel: / }).getAttribute('aria-label');
  await types(screen, 'De buren', 'Rust');
  const third = await asked();
  await screen.key('Control+z');
  assert.equal(await asked(), 'Regel: Wat is van waarde', 'the cell that was emptied is asked again');
  await screen.key('Control+Shift+z');
  await screen.sees('Opnieuw gedaan: werkblad gewijzigd');
  assert.equal(await asked(), third, 'and is filled in again');
});

journey('Two columns and a force field are filled by choosing a side', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, TEN_STEPS, 'bill');
  await types(screen, 'Rust voor mij');
  await screen.key('Control+b');
  await types(screen, 'De buurt moppert');
  await checks.state('werkblad kolommen');
  await goToStep(house, session, 'forces');
  await screen.reload();
  await screen.page.getByRole('heading', { level: 1, name: /Stap 9 van/ }).waitFor();
  await types(screen, 'De buurvrouw kent haar');
  await screen.key('Control+b');
  await types(screen, 'De regels van het huis');
  await screen.page.getByRole('button', { name: 'Meer: Sterkte van De regels van het huis' }).click();
  await screen.settled();
  await checks.state('werkblad krachten');
  const [, , helps, hinders] = await rows(house, session);
  assert.deepEqual([helps.choice, helps.count, hinders.choice, hinders.count], ['helps', 1, 'hinders', 2]);
});

journey('A timeline tells when and what, high or low', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, REVIEW, 'events');
  await types(screen, 'Maandag', 'De melding kwam binnen');
  await screen.key('Control+b');
  await types(screen, 'Woensdag', 'Niemand deed open');
  await checks.state('werkblad tijdlijn');
  const [first, second] = await rows(house, session);
  assert.deepEqual([first.choice, second.choice], ['high', 'low']);
  assert.deepEqual(texts(second), { when: 'Woensdag', what: 'Niemand deed open' });
  await types(screen, 'Zondag', 'De buren hoorden iets');
  const order = () => screen.page.locator('[data-happened] .when').allTextContents();
  await screen.press(/^Eerder ?: Zondag/);
  assert.deepEqual(await order(), ['Maandag', 'Zondag', 'Woensdag'], 'one place up');
  assert.equal(await screen.focused(), 'Eerder: Zondag', 'the focus goes along');
  await screen.key('Enter');
  assert.deepEqual(await order(), ['Zondag', 'Maandag', 'Woensdag'], 'and again');
  await screen.page.getByRole('button', { name: /De melding kwam/ }).focus();
  await screen.key('Alt+ArrowDown');
  assert.deepEqual(await order(), ['Zondag', 'Woensdag', 'Maandag'], 'by keyboard, from the row itself');
  await checks.state('werkblad tijdlijn op volgorde');
  await screen.key('Control+z');
  await screen.settled();
  assert.deepEqual(await order(), ['Zondag', 'Maandag', 'Woensdag'], 'taken back');
});

journey('One sentence stands large, and a step that writes nothing says so', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, TEN_STEPS, 'own-core');
  await types(screen, 'Ik wil eerst weten wie haar vertrouwt.', 'Wie vertrouwt zij?');
  await checks.state('werkblad zin groot');
  await screen.sees('1 eerdere versie');
  const incident = await house.call('session_get', { id: session });
  assert.equal(incident.rows.length, 2, 'both versions are kept');
});

journey('In a step that writes nothing down there is no line to type in', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, INCIDENT, 'cases');
  await screen.page.getByRole('heading', { name: 'In deze stap schrijven we niets op' }).waitFor();
  await checks.state('stap zonder schrijven');
  assert.equal(await screen.page.getByRole('textbox').count(), 0, 'nothing to type in');
  await screen.type('Dit mag nergens staan');
  await screen.key('Enter', 'Control+i');
  await screen.settled();
  const { lines, rows: written } = await house.call('session_get', { id: session });
  assert.deepEqual([lines, written], [[], []], 'and nothing is kept');
});

once('A line goes to another step and becomes another kind', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await inStep(hand, BERAAD, 'clarify');
  await types(screen, 'Zet een bankje bij de deur');
  await screen.press(/Zet een bankje/);
  await screen.page.getByText('Verplaats deze regel').click();
  await checks.state('regel verplaatsen');
  await screen.field('Naar stap').selectOption({ label: '6. Andere wegen' });
  await screen.field('Als', { exact: true }).selectOption({ label: 'Idee' });
  await screen.press('Verplaats');
  const { lines, blocks } = await house.call('session_get', { id: session });
  assert.equal(lines[0].kind, 'idea');
  assert.equal(blocks.find((b) => b.id === lines[0].block).step, 'alternatives');
  await screen.key('Control+z');
  await screen.page.getByRole('button', { name: /Zet een bankje/ }).waitFor();
});

journey('What hangs together with what is drawn, with its table under it', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const { blocks } = await house.call('session_get', { id: session });
  const step = { method: 'm18-losse-bouwstenen', step: 'hangs-together' };
  const { id: block } = await house.call('block_add', { session, ...step, after: blocks[0].id });
  await house.call('session_move', { id: session, to: 'go_to', block });
  await screen.open(`#/live/${session}`);
  await screen.key('F4');
  const said = ['De post', 'het geld', 'de slaap', 'de zoon', 'Het geld', 'de slaap'];
  await types(screen, ...said);
  for (let enter = 0; enter < 2; enter += 1) await screen.key('Enter');
  await types(screen, 'De slaap', 'De post');
  await screen.settled();
  await checks.state('werkblad samenhang');
  const drawing = page.getByRole('img', { name: /^Tekening van wat met wat samenhangt/ });
  const wide = (await page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale'))) !== '2';
  if (wide) {
    assert.equal(await drawing.locator('line').count(), 5, 'a line for everything that was said to hang together');
    assert.equal(await drawing.locator('.loose').innerText(), 'de zoon', 'what is only named stands on it too');
  }
  await page.getByRole('button', { name: /De post.*het geld.*de slaap.*de zoon/ }).waitFor();
});
