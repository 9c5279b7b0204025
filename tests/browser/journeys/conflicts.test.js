import assert from 'node:assert/strict';
import { makeCase, makeGroup } from '../lib/fixture.js';
import { journey, once } from '../lib/journey.js';
import { acquaint, give, take, withColleague, withStick } from '../lib/laptops.js';

/** Changes fields of a case, as its form does. */
async function write(house, study, changed) {
  const { fields } = await house.call('case_get', { id: study });
  await house.call('case_save', { ...fields, ...changed });
}

const fieldsOf = async (house, study) => (await house.call('case_get', { id: study })).fields;

/** Two laptops that have the same, and then both change it before a file goes back. */
async function bothWrote(house, here, there, walk, first = {}) {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await write(house, study, first);
  await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
  await withStick((stick) =>
    withColleague(async (colleague) => {
      await acquaint(house, colleague, stick);
      await take(colleague, await give(house, group.community, stick));
      await here(study);
      await there(colleague, study);
      await take(house, await give(colleague, group.community, stick));
      await walk({ ...group, study, colleague, stick });
    }),
  );
}

journey('Two texts in one place stand beside one another, and one is chosen', async ({ house, screen, checks }) => {
  const here = (study) => write(house, study, { story: 'In het trappenhuis groet bijna niemand.', title: 'De trap' });
  const there = (colleague, study) =>
    write(colleague, study, { story: 'In het trappenhuis groet niemand meer, behalve de postbode.', title: 'Stil' });
  await bothWrote(house, here, there, async ({ study, colleague, community, stick }) => {
    const { page } = screen;
    await screen.open();
    await screen.sees('Op 1 plek schreven jij en een collega allebei iets.');
    await checks.state('vandaag met keuze');
    await screen.follow('Kies wat er blijft staan');
    await screen.arrivesAt('Twee teksten op één plek');
    const story = page.getByRole('group', { name: 'Het verhaal' });
    const title = page.getByRole('group', { name: 'Titel' });
    assert.match(
      await story
        .locator('mark')
        .allInnerTexts()
        .then((all) => all.join(' ')),
      /postbode/,
      'what differs is marked',
    );
    await checks.state('twee teksten');
    await screen.press('Dit blijft staan');
    await screen.sees('Kies bij elke plek wat er blijft staan.');
    await story.getByText('Wat er eerst stond').click();
    await story.getByText('In het trappenhuis groet niemand meer.', { exact: true }).waitFor();
    await title.getByRole('radio', { name: /Laptop van de Brink/ }).check({ force: true });
    await story.getByRole('radio', { name: 'Eigen tekst' }).check({ force: true });
    await story.getByLabel('Jouw tekst').fill('In het trappenhuis groet alleen de postbode.');
    await checks.state('twee teksten gekozen');
    await checks.focusWalk('twee teksten gekozen');
    await screen.press('Dit blijft staan');
    await screen.sees('Er is niets te kiezen');
    await checks.state('niets te kiezen');
    const chosen = await fieldsOf(house, study);
    assert.deepEqual([chosen.title, chosen.story], ['Stil', 'In het trappenhuis groet alleen de postbode.']);

    await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
    await screen.settled();
    assert.match((await fieldsOf(house, study)).story, /behalve de postbode/, 'what was shown before is shown again');
    await screen.press(/^Opnieuw doen/);
    assert.deepEqual(await fieldsOf(house, study), chosen, 'and the choice again');
    await take(colleague, await give(house, community, stick));
    assert.equal((await fieldsOf(colleague, study)).title, 'Stil', 'the choice travels');
    assert.deepEqual(await colleague.call('conflict_list', { community }), [], 'and nobody has to choose again');
  });
});

journey('Changes in different paragraphs are proposed together', async ({ house, screen, checks }) => {
  const story = (first, second) => ({ story: `${first}\n\n${second}` });
  const [quiet, above] = ['In het trappenhuis groet niemand meer.', 'Boven is het stil.'];
  const [since, dark] = ['Sinds mei groet niemand meer.', 'Boven is het donker.'];
  const here = (study) => write(house, study, story(quiet, dark));
  const there = (colleague, study) => write(colleague, study, story(since, above));
  const look = async ({ study }) => {
    await screen.open('#/conflicts');
    await screen.arrivesAt('Twee teksten op één plek');
    await screen.page.getByRole('radio', { name: /^Voorstel met allebei/ }).check({ force: true });
    await checks.state('voorstel met allebei');
    await screen.press('Dit blijft staan');
    await screen.sees('Er is niets te kiezen');
    assert.equal((await fieldsOf(house, study)).story, `${since}\n\n${dark}`, 'what both wrote');
  };
  await bothWrote(house, here, there, look, story(quiet, above));
});

/** A case that was removed here while a colleague wrote in it. */
const removedHere = (house, walk) =>
  bothWrote(
    house,
    (study) => house.call('case_remove', { id: study }),
    (colleague, study) => write(colleague, study, { story: 'Sinds mei groet niemand meer.' }),
    walk,
  );

journey('What was removed while somebody wrote in it can come back', async ({ house, screen, checks }) => {
  const { page } = screen;
  await removedHere(house, async ({ study, community }) => {
    await screen.open('#/conflicts');
    await screen.arrivesAt('Twee teksten op één plek');
    await screen.sees(/^Op deze laptop is dit weggehaald op /);
    await checks.state('weggehaald en geschreven');
    await screen.press('Dit blijft staan');
    await screen.sees('Kies bij elke plek wat er blijft staan.');
    await page.getByRole('radio', { name: 'Terugzetten' }).check({ force: true });
    await screen.press('Dit blijft staan');
    await screen.sees('Er is niets te kiezen');
    assert.equal(
      (await fieldsOf(house, study)).story,
      'Sinds mei groet niemand meer.',
      'it is back, with the new text',
    );
    await screen.press(/^Ongedaan maken: /);
    assert.deepEqual(await house.call('case_list', { community }), [], 'undo removes it again');
  });
});

once('What was removed while somebody wrote in it can go after all', async ({ house, screen }) => {
  await removedHere(house, async ({ community }) => {
    await screen.open('#/conflicts');
    await screen.page.getByRole('radio', { name: 'Toch weg' }).check({ force: true });
    await screen.press('Dit blijft staan');
    await screen.sees('Er is niets te kiezen');
    assert.deepEqual(await house.call('case_list', { community }), [], 'it stays away');
    assert.deepEqual(await house.call('conflict_list', { community }), [], 'and nobody is asked again');
  });
});

once('A place can wait until the others were chosen', async ({ house, screen }) => {
  const { page } = screen;
  const rename = async (laptop, name) => {
    const [group] = await laptop.call('community_list');
    await laptop.call('community_save', { ...group, name });
  };
  const here = async (study) => {
    await write(house, study, { title: 'De trap' });
    await rename(house, 'Leerkring De Hoek en omgeving');
  };
  const there = async (colleague, study) => {
    await write(colleague, study, { title: 'Stil' });
    await rename(colleague, 'Leerkring Noord');
  };
  await bothWrote(house, here, there, async () => {
    await screen.open('#/conflicts');
    const places = page.getByRole('heading', { level: 2 });
    await screen.sees('Plek 1 van 2');
    const first = await places.first().innerText();
    await screen.press('Later kiezen');
    await screen.sees('Plek 2 van 2');
    const second = await places.first().innerText();
    assert.notEqual(second, first, 'the other one is shown');
    assert.equal(await screen.focused(), second, 'and reading goes on there');
    await page.getByRole('radio', { name: /Laptop van de Brink/ }).check({ force: true });
    await screen.press('Dit blijft staan');
    await places.getByText(first, { exact: true }).waitFor();
    await page.getByRole('radio', { name: /Laptop van de Brink/ }).check({ force: true });
    await screen.press('Dit blijft staan');
    await screen.sees('Er is niets te kiezen');
    const [group] = await house.call('community_list');
    assert.equal(group.name, 'Leerkring Noord', 'what is no free text is chosen too');
  });
});
