import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep, writeLines } from '../lib/fixture.js';

journey('A line shows who said what when, and an earlier version comes back', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { session } = await beginEvening(house);
  const { id } = await goToStep(house, session, 'outside');
  await writeLines(house, session, id, [['outside', 'wijkagent', 'Hij is lastig.']]);
  const [line] = (await house.call('session_get', { id: session })).lines;
  const edit = { id: line.id, kind: 'outside', role: 'bewoner', text: 'Hij is bang.' };
  await house.call('line_edit', edit);
  await screen.open(`#/live/${session}`);
  await page.getByRole('button', { name: /Hij is bang\./ }).click();
  await screen.press('Eerdere versies');
  const dialog = page.getByRole('dialog', { name: 'Eerdere versies' });
  await dialog.getByText('Hij is lastig.').waitFor();
  const told = await dialog.getByRole('listitem').allInnerTexts();
  assert.match(told[0], /op deze laptop[\s\S]*Wijkagent: Hij is lastig\./, 'the oldest first');
  assert.match(told[1], /staat er nu[\s\S]*Bewoner: Hij is bang\./, 'and then what stands');
  await checks.state('eerdere versies van een regel');
  await checks.focusWalk('eerdere versies', 12, false);

  await screen.key('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await screen.focused(), 'Eerdere versies', 'Esc closes the dialog and not the editor');
  await screen.press('Eerdere versies');
  await dialog.getByRole('button', { name: /^Zet deze terug/ }).click();
  await page.getByRole('button', { name: /Wijkagent: Hij is lastig\./ }).waitFor();
  await screen.settled();
  await screen.key('Control+z');
  await page.getByRole('button', { name: /Bewoner: Hij is bang\./ }).waitFor();
});

journey('A field of a case shows its versions when it has the focus', async ({ house, screen, checks }) => {
  const { page } = screen;
  const { study } = await beginEvening(house);
  await screen.open(`#/cases/${study}`);
  await page.getByText('Vraag en verhaal wijzigen').click();
  const question = screen.field('Wat wil je van deze groep leren?');
  const first = await question.inputValue();
  assert.equal(await screen.button('Eerdere versies').count(), 0, 'it stands in nobodys way');
  await screen.fillIn('Wat wil je van deze groep leren?', 'Wie durft er aan te bellen?');
  await question.focus();
  await screen.press('Eerdere versies');
  const dialog = page.getByRole('dialog', { name: 'Eerdere versies' });
  await dialog.getByText(first).waitFor();
  await checks.state('eerdere versies van een veld');
  await dialog.getByRole('button', { name: /^Zet deze terug/ }).click();
  await screen.settled();
  assert.equal(await question.inputValue(), first, 'the earlier version stands there again');
  const { fields } = await house.call('case_get', { id: study });
  assert.equal(fields.question, first, 'and is saved');
  const { undo } = await house.call('undo_state');
  assert.equal(undo, 'case_save', 'as an ordinary change that can be taken back');
});
