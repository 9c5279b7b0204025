import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';
import { resize } from '../lib/window.js';

const HERE = ['Sanne', 'Karim', 'Joke'];

/** The room's window, on an evening with this method, in the shape of an old beamer. */
async function room({ house, screen, context, checks }, method, variant_minutes) {
  const { session } = await beginEvening(house, HERE, { method, variant_minutes });
  await screen.open(`#/live/${session}`);
  const [beamer] = await Promise.all([context.waitForEvent('page'), screen.key('F9')]);
  await resize(beamer, { width: 1280, height: 720 });
  const sees = (words) => beamer.getByText(words).first().waitFor();
  return { session, beamer, sees, states: checks.forRoom(beamer) };
}

/** Begins rows on the sheet of a step. */
async function write(house, session, block, ...rows) {
  for (const { role = null, choice = null, ...cells } of rows) {
    const texts = Object.entries(cells).map(([key, text]) => ({ key, text }));
    await house.call('row_add', { session, block: block.id, role, cells: texts, choice, draft: null });
  }
  const view = await house.call('session_get', { id: session });
  return view.rows.filter((row) => row.block === block.id);
}

journey('The room reads a sentence of everybody only after it is shown', async (hand) => {
  const { house } = hand;
  const { session, beamer, sees, states } = await room(hand, 'm07-moreel-beraad', 90);
  const dilemma = await goToStep(house, session, 'dilemma');
  const ways = { a: 'aanbellen', harm_a: 'zij schrikt', b: 'wachten', harm_b: 'niemand helpt haar' };
  await write(house, session, dilemma, ways);
  await sees('niemand helpt haar');
  await states.state('beamer dilemma');

  const table = await goToStep(house, session, 'perspectives');
  await write(house, session, table, {
    who: 'De buren',
    value: 'Rust in het trappenhuis',
    norm: 'Samen afspraken maken',
  });
  await sees('De buren');
  await states.state('beamer tabel');

  const frame = await goToStep(house, session, 'weighing');
  await write(house, session, frame, { role: 'wijkagent', right: 'eerst praten', because: 'zij bang is' });
  await sees('Iedereen schrijft eerst voor zichzelf.');
  await sees('1 regel ligt klaar');
  await states.state('beamer schrijven');
  await house.call('block_reveal', { id: frame.id, revealed: true });
  await sees('Het juiste is eerst praten');
  await states.state('beamer zinnen');
  await house.call('block_reveal', { id: frame.id, revealed: false });
  await beamer.getByText('Het juiste is eerst praten').waitFor({ state: 'detached' });
});

journey('The room follows questions, columns and forces', async (hand) => {
  const { house } = hand;
  const { session, sees, states } = await room(hand, 'm02-tienstappenmethode', 90);
  const questions = await goToStep(house, session, 'answer-questions');
  const [first] = await write(house, session, questions, { question: 'Wie kent haar?' }, { question: 'Hoe laat?' });
  await house.call('row_choose', { id: first.id, choice: 'warm' });
  await sees('warm');
  await states.state('beamer vragen');
  const bill = await goToStep(house, session, 'bill');
  await write(house, session, bill, { yields: 'Rust voor mij' }, { costs: 'De buurt moppert' });
  await sees('De buurt moppert');
  await states.state('beamer kolommen');
  const forces = await goToStep(house, session, 'forces');
  const both = [
    { text: 'De buurvrouw kent haar', choice: 'helps' },
    { text: 'De regels van het huis', choice: 'hinders', role: 'corporatie' },
  ];
  await write(house, session, forces, ...both);
  await sees('De regels van het huis');
  await states.state('beamer krachten');
  const core = await goToStep(house, session, 'own-core');
  await write(house, session, core, { text: 'Ik wil weten wie haar vertrouwt.' });
  await sees('Ik wil weten wie haar vertrouwt.');
  await states.state('beamer één zin');
});

journey('The room sees hands being counted, and a step that writes nothing', async (hand) => {
  const { house } = hand;
  const { session, sees, states } = await room(hand, 'm01-incidentmethode', 65);
  await goToStep(house, session, 'cases');
  await sees('Wat we hier zeggen, schrijven we niet op.');
  await states.state('beamer niets');
  const vote = await goToStep(house, session, 'choosing');
  const [door] = await write(house, session, vote, { text: 'De deur blijft dicht' }, { text: 'De hond in de tuin' });
  await house.call('row_count', { id: door.id, count: 4 });
  await sees('Nog 2 stemmen over.');
  await states.state('beamer stemmen');
  const notes = await goToStep(house, session, 'questions');
  await house.call('line_add', {
    session,
    block: notes.id,
    kind: 'note',
    role: 'wijkagent',
    text: 'Wanneer zag je haar?',
    draft: null,
  });
  await sees('Wanneer zag je haar?');
  await states.state('beamer regels');
});

journey('The room sees what hangs together drawn, and in words when there is too much to draw', async (hand) => {
  const { house } = hand;
  const { session, beamer, sees, states } = await room(hand, 'm01-incidentmethode', 65);
  const { blocks } = await house.call('session_get', { id: session });
  const step = { method: 'm18-losse-bouwstenen', step: 'hangs-together' };
  await house.call('block_add', { session, ...step, after: blocks[0].id });
  const block = await goToStep(house, session, 'hangs-together');
  await write(
    house,
    session,
    block,
    { who: 'De post', touches: 'het geld', worse: 'de slaap', lighter: 'de zoon' },
    { who: 'Het geld', worse: 'de slaap' },
    { who: 'De slaap', worse: 'de post' },
  );
  const drawing = beamer.getByRole('img', { name: /De post: Raakt aan: het geld/ });
  await drawing.getByText('de zoon').waitFor();
  assert.equal(await drawing.locator('line').count(), 5, 'a line for everything that was said to hang together');
  await states.state('beamer samenhang');
  const many = Array.from({ length: 12 }, (_, n) => ({ who: `Zorg ${n + 1}`, worse: 'de slaap' }));
  await write(house, session, block, ...many);
  await drawing.waitFor({ state: 'detached' });
  await sees('Zorg 12');
});
