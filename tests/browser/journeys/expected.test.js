import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { makeCase, makeGroup, makeSession } from '../lib/fixture.js';

journey('Who is expected is told for the core and for others, and the own manager is warned of', async (hand) => {
  const { house, screen, checks } = hand;
  const { page } = screen;
  const group = await makeGroup(house);
  const add = (name, more) =>
    house.call('member_save', {
      ...{ id: null, community: group.community, name, organisation: 'Politie', roles: ['wijkagent'], kind: 'theme' },
      ...more,
    });
  await add('Ingrid', { manager: true });
  await add('Bas', { kind: 'sideline', organisation: '', roles: ['bewoner'] });
  const id = await makeSession(house, group, await makeCase(house, group));
  await screen.open(`#/prepare/${id}`);
  const card = page.getByRole('group', { name: /^Thema/ });
  await card.getByText('0 van 1').waitFor();
  await page.getByRole('group', { name: /^Kern/ }).getByText('4 van 4').waitFor();
  await screen.sees('Verwacht: 4 van 6');
  const warning = 'Ingrid is de leidinggevende van wie de casus inbrengt. Vraag vooraf of dat goed is.';
  assert.equal(await page.getByText(warning).count(), 0, 'she is not expected');
  await card.getByRole('checkbox', { name: /Ingrid/ }).check();
  await screen.sees(warning);
  await checks.state('voorbereiden met een leidinggevende');
  await card.getByRole('checkbox', { name: /Ingrid/ }).uncheck();
  await page.getByText(warning).waitFor({ state: 'hidden' });

  await screen.press('Rolkaarten');
  const dialog = page.getByRole('dialog', { name: 'Rolkaarten' });
  for (const role of ['Wijkagent', 'Waarnemer', 'Schrijver']) await dialog.getByText(role, { exact: true }).waitFor();
  assert.equal(await dialog.getByText('Student', { exact: true }).count(), 0, 'no card of who does not come');
  await dialog.getByText('Waarnemer', { exact: true }).click();
  await dialog.getByRole('heading', { name: 'Waarvoor niet' }).waitFor();
  await checks.state('rolkaarten lezen');
});
