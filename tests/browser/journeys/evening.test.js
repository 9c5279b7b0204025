import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { makeCase, makeGroup, makeSession } from '../lib/fixture.js';

/** The whole evening without a mouse: only keys, as on an old laptop with ten people waiting. */
journey(
  'The whole evening goes by keyboard, from the first arrival to the harvest',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const group = await makeGroup(house);
    const session = await makeSession(house, group, await makeCase(house, group));
    const stored = () => house.call('session_get', { id: session });
    const texts = async (kind) => (await stored()).lines.filter((line) => line.kind === kind).map((line) => line.text);
    const arrivesAtStep = async (number, name) => {
      await page.getByRole('heading', { level: 1, name: `Stap ${number} van 12 · ${name}` }).waitFor();
      await screen.settled();
    };
    /** Goes on with Tab until something with these words has the focus. */
    const tabTo = async (words) => {
      for (let stop = 0; stop < 80; stop += 1) {
        await page.keyboard.press('Tab');
        if ((await screen.focused()).startsWith(words)) return;
      }
      assert.fail(`"${words}" is not reached with Tab`);
    };
    const line = async (text, ...ends) => {
      await screen.type(text);
      await screen.key(...(ends.length > 0 ? ends : ['Enter']));
    };

    await screen.open();
    await screen.arrivesAt('Vandaag');
    await tabTo('Begin de bijeenkomst');
    await screen.key('Enter');
    await arrivesAtStep(1, 'Welkom, wie is er?');
    await checks.state('live 1 welkom begin');
    for (const name of ['Sanne', 'Karim', 'Joke']) {
      await tabTo(`${name}Kwartiermaker`.slice(0, name.length));
      await screen.key('Space');
    }
    assert.deepEqual(
      (await stored()).people
        .filter((person) => person.here)
        .map((person) => person.name)
        .sort(),
      ['Joke', 'Karim', 'Sanne'],
      'who was ticked sits at the table',
    );
    await screen.key('F4');
    assert.match(await screen.focused(), /^Regel/, 'F4 leads to the line from anywhere');
    await line('Hier wordt op woensdag voorgelezen.');
    assert.deepEqual(await texts('note'), ['Hier wordt op woensdag voorgelezen.'], 'one line, Enter, done');
    await checks.state('live 1 welkom');

    await screen.key('PageDown');
    await arrivesAtStep(2, 'Open lijnen');
    await checks.state('live 2 open lijnen leeg');
    await screen.key('PageDown');
    await arrivesAtStep(3, 'Het verhaal');
    await checks.state('live 3 verhaal');

    await screen.key('Control+Enter');
    await arrivesAtStep(4, 'Van buiten gezien');
    await checks.state('live 4 van buiten leeg');
    await screen.key('Control+3');
    await line('De deur blijft dicht, ook overdag.');
    await line('De post blijft liggen.', 'Tab', 'Enter');
    const [first, second] = (await stored()).lines.filter((said) => said.kind === 'outside');
    assert.notEqual(first.role, second.role, 'Tab gives the next role the turn');
    await line('We bellen vaak aan zonder te vragen wat past.', 'Control+l');
    assert.deepEqual(
      await texts('learning_moment'),
      ['We bellen vaak aan zonder te vragen wat past.'],
      'Ctrl+L marks a learning moment',
    );
    await line('Een kaart in de bus.', 'Control+i');
    assert.deepEqual(await texts('idea'), ['Een kaart in de bus.'], 'Ctrl+I notes an idea');
    await line('We mogen pas bellen na drie brieven.', 'Control+s');
    assert.deepEqual(
      await texts('rule_signal'),
      ['We mogen pas bellen na drie brieven.'],
      'Ctrl+S notes a rule signal',
    );
    await line('Meteen een plan maken.', 'Control+p');
    assert.deepEqual(await texts('parked_item'), ['Meteen een plan maken.'], 'Ctrl+P parks what comes too early');
    await checks.state('live 4 van buiten');

    await screen.key('PageDown');
    await arrivesAtStep(5, 'Van binnen gezien');
    const role = page.getByLabel('Wie zegt dit').first();
    assert.equal(await role.inputValue(), 'ervaringswerker', 'the ervaringswerker is asked first in the inside step');
    await line('Een dichte deur geeft rust.');
    await line('Ik wist niet wie ik kon vertrouwen.');
    assert.equal((await texts('inside')).length, 2, 'the lines land on the inside page');
    await line('Niet open doen is ook een antwoord.', 'Control+k');
    const dialog = page.getByRole('dialog', { name: 'Het beeld kantelt' });
    await dialog.waitFor();
    assert.equal(
      await screen.field('Nu zien we').inputValue(),
      'Niet open doen is ook een antwoord.',
      'the typed line is the new picture',
    );
    assert.equal(await screen.focused(), 'Eerst dachten we', 'the dialog asks for what is missing');
    await screen.key('Enter');
    await dialog.getByText('Schrijf op wat jullie eerst dachten en wat jullie nu zien.').waitFor();
    await checks.state('live 5 kanteling vragen');
    await screen.type('Hij wil geen contact.');
    await screen.key('Enter');
    await dialog.waitFor({ state: 'hidden' });
    assert.match(await screen.focused(), /^Regel/, 'after the tilt the line has the focus again');
    const [tilt] = (await stored()).tilts;
    assert.equal(
      `${tilt.before} / ${tilt.after}`,
      'Hij wil geen contact. / Niet open doen is ook een antwoord.',
      'the tilt is stored',
    );
    await checks.state('live 5 gekanteld');

    await screen.key('PageDown');
    await arrivesAtStep(6, 'Wie weet nog iets anders?');
    await line('Groeten gaat nog net.');
    await screen.key('Control+b');
    await line('De bakker krijgt wel een knik.');
    assert.ok((await texts('inside')).includes('Groeten gaat nog net.'), 'the step begins with the inside page');
    assert.ok((await texts('outside')).includes('De bakker krijgt wel een knik.'), 'Ctrl+B turns to the other page');
    await checks.state('live 6 beide');
    await screen.key('PageDown');
    await arrivesAtStep(7, 'Pauze');
    await checks.state('live 7 pauze');

    await screen.key('PageDown');
    await arrivesAtStep(8, 'Eén probleemzin');
    await checks.state('live 8 probleemzin leeg');
    await screen.key('F4');
    await line('Wij willen binnen, hij wil rust.');
    await screen.key('Control+b');
    await line('Hoe laten we weten dat we er zijn, zonder aan te bellen?');
    assert.deepEqual(await texts('own_sentence'), ['Wij willen binnen, hij wil rust.'], 'first the own sentence');
    const [sentence] = (await stored()).sentences;
    assert.equal(sentence.text, 'Hoe laten we weten dat we er zijn, zonder aan te bellen?', 'then the shared one');
    await screen.key('Escape');
    for (const answer of ['Ja', 'Kan ermee leven', 'Nee']) {
      const asked = page.getByRole('group', {
        name: ['Sanne', 'Karim', 'Joke'][['Ja', 'Kan ermee leven', 'Nee'].indexOf(answer)],
      });
      await asked.getByRole('button', { name: answer, exact: true }).focus();
      await screen.key('Space');
    }
    await screen.sees('3 van 3 gevraagd');
    const remark = screen.field('Wat Joke erbij zegt');
    await remark.focus();
    await line('Er moet ook iemand kijken of het goed gaat.', 'Tab');
    await checks.state('live 8 probleemzin');
    await screen.field('Wat Sanne erbij zegt').focus();
    await line('Ja, en ik begin morgen.');
    await screen.field('Wat Karim erbij zegt').focus();
    await line('Als het rustig gaat.', 'Tab');
    const { consents } = (await stored()).sentences[0];
    assert.deepEqual(
      consents.map(({ answer, remark }) => `${answer}: ${remark}`).sort(),
      [
        'agrees: Ja, en ik begin morgen.',
        'can_live_with: Als het rustig gaat.',
        'no: Er moet ook iemand kijken of het goed gaat.',
      ],
      'every answer is kept with what was said beside it, a plain yes too',
    );

    await screen.key('PageDown');
    await arrivesAtStep(9, 'Ruimte per rol');
    await screen.field('Mag', { exact: true }).focus();
    await line('Langs de deur lopen zonder reden.', 'Tab');
    await screen.type('Een keer per week.');
    await screen.key('Tab');
    await screen.settled();
    const [card] = (await stored()).leeways;
    assert.equal(
      `${card.may} ${card.can}`,
      'Langs de deur lopen zonder reden. Een keer per week.',
      'the leeway card keeps both fields',
    );
    await checks.state('live 9 ruimte');

    // In a field of several lines PageDown moves through the text.
    await screen.key('Control+Enter');
    await arrivesAtStep(10, 'Wat is nodig, en wie kan dat het best?');
    await screen.key('F4', 'Control+2');
    await line('Iemand die blijft komen.');
    assert.equal((await stored()).needs[0].what, 'Iemand die blijft komen.', 'first what is needed');
    await screen.key('Control+b');
    await line('Op dinsdag een kaart in de bus doen.');
    const [promise] = (await stored()).agreements;
    assert.equal(promise.what, 'Op dinsdag een kaart in de bus doen.', 'and then who does it');
    await screen.field('Wie hoort ervan').focus();
    await line('de straat', 'Tab');
    await screen.field('Wanneer klaar').fill('2026-12-15');
    await screen.key('Enter');
    await checks.state('live 10 afspraken');

    await screen.key('PageDown');
    await arrivesAtStep(11, 'Oogst');
    await screen.key('F4');
    await line('Eerst vragen welk contact past.');
    await screen.key('Control+b');
    await line('Rust voor hem, en voor de straat.');
    assert.deepEqual(
      await texts('lesson_approach'),
      ['Eerst vragen welk contact past.'],
      'a lesson about the approach',
    );
    assert.deepEqual(await texts('lesson_value'), ['Rust voor hem, en voor de straat.'], 'a lesson about the value');
    await checks.state('live 11 oogst');

    await screen.key('PageDown');
    await arrivesAtStep(12, 'Afronden');
    await screen.field('Wie is gastheer of gastvrouw').focus();
    await line('Joke', 'Tab');
    await checks.state('live 12 afronden');
    await screen.key('F4', 'PageDown');
    await screen.arrivesAt('Oogst en verslag');
    await screen.sees('Een dichte deur geeft rust.');
    await checks.state('oogst');
  },
);
