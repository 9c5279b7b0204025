import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, PASSPHRASE } from '../lib/fixture.js';

const line = (screen) => screen.page.getByLabel(/^Regel/);

journey('Half a sentence is there again after a power cut', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await line(screen).fill('Wat ik nog wilde zeg');
  await screen.settled();
  await house.powerCut();
  await house.start();
  await screen.open();
  await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');
  await screen.press('Ga verder');
  await screen.sees('Je halve zin van de vorige keer staat er weer.');
  assert.equal(await line(screen).inputValue(), 'Wat ik nog wilde zeg', 'the half sentence is in the line again');
  await checks.state('live halve zin');
  await line(screen).press('End');
  await screen.type('gen.');
  await screen.key('Enter');
  const { lines } = await house.call('session_get', { id: session });
  assert.equal(lines.at(-1).text, 'Wat ik nog wilde zeggen.', 'and can be finished');
  await screen.reload();
  await page.getByText('Wat ik nog wilde zeggen.').waitFor();
  assert.equal(await line(screen).inputValue(), '', 'what was saved is not offered again');
});

once('A field that was not left yet keeps its text over a restart', async ({ house, screen }) => {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  await screen.open(`#/cases/${study}`);
  await screen.page.getByText('Vraag en verhaal wijzigen').click();
  await screen.field('Het verhaal in een paar zinnen').fill('Een nieuw verhaal, nog niet af');
  await screen.settled();
  await screen.reload();
  await screen.page.getByText('Vraag en verhaal wijzigen').click();
  assert.equal(
    await screen.field('Het verhaal in een paar zinnen').inputValue(),
    'Een nieuw verhaal, nog niet af',
    'the draft is in the field again',
  );
});

journey(
  'Everything can be taken back and brought again, by name, also after a restart',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session } = await beginEvening(house);
    const block = await goToStep(house, session, 'outside');
    await screen.open(`#/live/${session}`);
    const outside = page.getByRole('region', { name: 'Van buiten' });
    await line(screen).fill('De deur blijft dicht.');
    await screen.key('Enter');
    await screen.key('Control+l');
    await screen.unfoldFoot();
    await screen.button('Ongedaan maken: leermoment gemarkeerd').waitFor();
    await screen.key('Control+z');
    await screen.sees('Teruggenomen: leermoment gemarkeerd');
    await screen.button('Ongedaan maken: regel toegevoegd').waitFor();
    await screen.button('Opnieuw doen: leermoment gemarkeerd').waitFor();
    await checks.state('live ongedaan');
    await screen.key('Control+z');
    await outside.getByText('De deur blijft dicht.').waitFor({ state: 'detached' });

    await house.powerCut();
    await house.start();
    await screen.open();
    await screen.field('Wachtzin', { exact: true }).fill(PASSPHRASE);
    await screen.key('Enter');
    await screen.arrivesAt('Vandaag');
    await screen.press('Opnieuw doen: regel toegevoegd');
    await screen.press('Opnieuw doen: leermoment gemarkeerd');
    const { lines } = await house.call('session_get', { id: session });
    assert.deepEqual(
      lines.map((said) => `${said.kind}: ${said.text}`),
      ['outside: De deur blijft dicht.', 'learning_moment: De deur blijft dicht.'],
      'both are there again',
    );
    assert.equal(lines[0].block, block.id, 'in the step where they were said');
  },
);

once('Ctrl+Z in a field with text that is not saved belongs to the field', async ({ house, screen }) => {
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await line(screen).focus();
  await screen.type('half');
  await screen.key('Control+z');
  assert.equal((await house.call('undo_state')).undo, 'attendance_arrive', 'nothing of the store was taken back');
});

once('A mark right after Enter is for the line that was just typed', async ({ house, screen }) => {
  const { session } = await beginEvening(house);
  await screen.open(`#/live/${session}`);
  await line(screen).fill('De eerste regel.');
  await screen.key('Enter');
  await line(screen).fill('De tweede regel.');
  await screen.key('Enter', 'Control+l');
  const { lines } = await house.call('session_get', { id: session });
  const marked = lines.filter((said) => said.kind === 'learning_moment').map((said) => said.text);
  assert.deepEqual(marked, ['De tweede regel.'], 'however slow the laptop is');
});
