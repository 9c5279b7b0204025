import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep, makeCase, makeGroup, makeSession, writeLines } from '../lib/fixture.js';

journey('An agenda and worksheets are chosen, looked at and saved', async ({ house, screen, checks }) => {
  const { page } = screen;
  const group = await makeGroup(house);
  const id = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/prepare/${id}`);
  await screen.press('Maak papier');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Van binnen gezien/ }).waitFor();
  await checks.state('papier kiezen');
  await screen.press('Bekijk eerst');
  const sheets = dialog.getByRole('img');
  const all = await sheets.count();
  assert.ok(all > 5, 'the agenda and the pages of the steps');
  await screen.sees(/Draaiboek \d{4}-\d\d-\d\d\.pdf/);
  await checks.state('papier bekijken');
  await dialog.getByRole('checkbox', { name: /Van binnen gezien/ }).uncheck({ force: true });
  await sheets.first().waitFor({ state: 'detached' });
  await screen.press('Bekijk eerst');
  assert.equal(await sheets.count(), all - 1, 'one page less');
  await screen.press('Sla op als PDF');
  await screen.seesAtOnce(/^Opgeslagen$/);
  assert.equal(await screen.focused(), 'Opgeslagen', 'the focus is where the file is told of');
  const path = await dialog.locator('[role=alert] .path').innerText();
  assert.equal((await readFile(path)).subarray(0, 5).toString(), '%PDF-', 'a PDF stands there');
  await checks.state('papier bewaard');
});

journey('What was left last time comes along with one press', async ({ house, screen, checks }) => {
  const { page } = screen;
  const evening = await beginEvening(house);
  const outside = await goToStep(house, evening.session, 'outside');
  await writeLines(house, evening.session, outside.id, [['parked_item', 'wijkagent', 'Wie heeft de sleutel?']]);
  await house.call('session_move', { id: evening.session, to: 'close', block: null });
  const next = await makeSession(house, evening, evening.study, {
    method: 'm03-vijfstappenmethode',
    variant_minutes: 55,
  });
  await screen.open(`#/prepare/${next}`);
  await screen.sees('Van de vorige keer');
  await page.getByLabel(/Eén probleemzin/).uncheck({ force: true });
  await checks.state('van de vorige keer');
  await screen.press('Neem mee naar deze bijeenkomst');
  await screen.sees('komt mee');
  const { blocks, lines } = await house.call('session_get', { id: next });
  const has = (step) => blocks.some((block) => block.step === step);
  assert.ok(has('leeway'), 'a step that was not reached came along');
  assert.ok(!has('problem-sentence'), 'the one that was not ticked did not');
  assert.deepEqual(
    lines.map(({ kind, text }) => `${kind}: ${text}`),
    ['parked_item: Wie heeft de sleutel?'],
    'what was parked is parked here',
  );
  await checks.state('van de vorige keer meegenomen');
});
