import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, fillPages, goToStep, SIX_LINES, writeLines } from '../lib/fixture.js';
import { resize } from '../lib/window.js';

/** Opens the beamer with its key and waits until it shows what it is told. */
async function openBeamer({ screen, context }) {
  const [beamer] = await Promise.all([context.waitForEvent('page'), screen.key('F9')]);
  await resize(beamer, { width: 1280, height: 720 });
  return beamer;
}

journey('The room sees the step, the question, the two pages, the tilt and the sentence', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  const beamer = await openBeamer(hand);
  const room = checks.forRoom(beamer);
  const sees = (words) => beamer.getByText(words).first().waitFor();
  await beamer.getByRole('heading', { level: 1, name: 'Welkom, wie is er?' }).waitFor();
  await sees('Stap 1 van 12');
  await sees('Hoe komen we in gesprek zonder aan te dringen?');
  await sees(/^nog \d+ min$/);
  await room.state('beamer 1 welkom');

  const outside = await goToStep(house, session, 'outside');
  await writeLines(house, session, outside.id, [
    ['outside', 'wijkagent', 'De deur blijft dicht, ook overdag.'],
    ['outside', 'corporatie', 'De post blijft liggen.'],
  ]);
  await sees('De post blijft liggen.');
  const inside = await goToStep(house, session, 'inside');
  await writeLines(house, session, inside.id, [['inside', 'ervaringswerker', 'Een dichte deur geeft rust.']]);
  await sees('Een dichte deur geeft rust.');
  await room.state('beamer 5 van binnen');

  await house.call('tilt_save', {
    id: null,
    session,
    block: inside.id,
    role: 'ervaringswerker',
    before: 'Hij wil geen contact.',
    after: 'Hij wil rust.',
  });
  await sees('Hij wil rust.');
  await room.state('beamer 5 gekanteld');

  const problem = await goToStep(house, session, 'problem-sentence');
  await writeLines(house, session, problem.id, [
    ['problem_sentence', null, 'Hoe laten we weten dat we er zijn, zonder aan te bellen?'],
  ]);
  await sees('Hoe laten we weten dat we er zijn, zonder aan te bellen?');
  await room.state('beamer 8 probleemzin');

  await screen.key('F8');
  await sees('Pauze');
  await screen.key('F8', 'Control+.');
  await beamer.getByText('Stap 8 van 12').waitFor({ state: 'detached' });
  assert.equal((await beamer.locator('body').innerText()).trim(), 'Kantelbeeld', 'a blank page tells nothing');
  await room.state('beamer leeg');
  await screen.key('Control+.');
  await sees('Stap 8 van 12');

  await Promise.all([beamer.waitForEvent('close'), screen.key('F9')]);
});

once('Two full pages are both read from the room, in smaller letters before a line goes out of sight', async (hand) => {
  const { house, screen, checks } = hand;
  const { session } = await beginEvening(house);
  await fillPages(house, session);
  await screen.open(`#/live/${session}`);
  const beamer = await openBeamer(hand);
  await beamer.getByText(SIX_LINES.at(-1)).last().waitFor();
  await beamer.evaluate(() => document.fonts.ready);
  for (const name of ['Van buiten', 'Van binnen']) {
    const lines = beamer.getByRole('region', { name }).getByRole('listitem');
    await lines.nth(4).waitFor();
    const letters = await lines.first().evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
    assert.ok(letters >= 24, `and can be read from the back of the room: ${letters} px`);
  }
  await checks.forRoom(beamer).state('beamer volle bladzijden');
});

once('The room never sees private notes, names, parked lines or what a role holds back', async (hand) => {
  const { house, screen } = hand;
  const { session, members } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  const beamer = await openBeamer(hand);
  const secrets = [
    'de sleutel van de kast',
    'Sanne',
    'Karim',
    'Joke',
    'Meteen een plan',
    'Mijn baas',
    'Eerst samen eten',
    'Ik twijfel',
  ];
  const { blocks } = await house.call('session_get', { id: session });
  for (const { step, name } of blocks) {
    const block = await goToStep(house, session, step);
    if (step === 'inside')
      await writeLines(house, session, block.id, [['parked_item', null, 'Meteen een plan maken.']]);
    if (step === 'problem-sentence') {
      const { id } = await house.call('line_add', {
        session,
        block: block.id,
        kind: 'problem_sentence',
        role: null,
        text: 'Hoe nu?',
      });
      await house.call('consent_set', {
        sentence: id,
        session,
        member: members.Joke,
        answer: 'no',
        remark: 'Ik twijfel.',
      });
    }
    if (step === 'leeway') {
      await house.call('leeway_save', {
        session,
        role: 'wijkagent',
        may: '',
        can: '',
        dares: '',
        wants: '',
        holds_back: 'Mijn baas',
        who_gives_room: '',
      });
    }
    await house.call('line_add', { session, block: block.id, kind: 'note', role: null, text: 'Eerst samen eten.' });
    await beamer.getByRole('heading', { level: 1, name }).waitFor();
    const shown = await beamer.locator('body').innerText();
    for (const secret of secrets) {
      assert.equal(shown.includes(secret), false, `"${secret}" does not reach the room in the step "${name}"`);
    }
  }
});

once('A small beamer shows a long question whole, and the colours are those of the facilitator', async (hand) => {
  const { house, screen } = hand;
  const question =
    'Hoe komen we in gesprek met iemand die de deur niet opendoet, zonder aan te dringen en zonder hem over te slaan?';
  const { session, study } = await beginEvening(house);
  const fields = (await house.call('case_get', { id: study })).fields;
  await house.call('case_save', { ...fields, question });
  const outside = await goToStep(house, session, 'outside');
  await writeLines(house, session, outside.id, [['outside', 'wijkagent', 'De deur blijft dicht.']]);
  await screen.open(`#/live/${session}`);
  const beamer = await openBeamer(hand);
  const footer = beamer.locator('footer');
  await footer.getByText(question).waitFor();
  for (const size of [
    { width: 800, height: 600 },
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await resize(beamer, size);
    await beamer.getByText('De deur blijft dicht.').waitFor();
    const { hidden, below } = await footer.locator('.ours').evaluate((words) => ({
      hidden: words.scrollHeight - words.clientHeight,
      below: words.getBoundingClientRect().bottom - innerHeight,
    }));
    assert.ok(hidden <= 1 && below <= 0, `the question is whole on ${size.width} px: ${hidden}, ${below}`);
  }
  await resize(beamer, { width: 800, height: 600 });
  await hand.checks.forRoom(beamer).state('beamer lange vraag');

  const ground = () => beamer.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const settings = { language: 'nl', text_percent: 100, lock_after_min: 15 };
  const [light, dark] = ['rgb(251, 247, 240)', 'rgb(26, 34, 37)'];
  await beamer.emulateMedia({ colorScheme: 'dark' });
  await house.call('settings_save', { ...settings, theme: 'light' });
  await beamer.waitForFunction(
    (colour) => getComputedStyle(document.documentElement).backgroundColor === colour,
    light,
  );
  await house.call('settings_save', { ...settings, theme: 'dark', language: 'en' });
  await beamer.getByText('The question').waitFor();
  assert.equal(await ground(), dark, 'dark was chosen');
  assert.equal(await beamer.getAttribute('html', 'lang'), 'en', 'and English');
  await house.call('settings_save', { ...settings, theme: 'system' });
  await beamer.getByText('De vraag').waitFor();
  await beamer.emulateMedia({ colorScheme: 'light' });
  assert.equal(await ground(), light, 'now the laptop decides again');
});

once('The beamer of the practice group says so', async (hand) => {
  const { screen } = hand;
  await screen.open();
  await screen.press('Oefenen zonder wachtzin');
  await screen.arrivesAt('Vandaag');
  await screen.press('Ga verder');
  await screen.page.getByRole('heading', { level: 1, name: /Stap 5/ }).waitFor();
  await screen.settled();
  const beamer = await openBeamer(hand);
  await beamer.getByText('Oefengroep').waitFor();
});
