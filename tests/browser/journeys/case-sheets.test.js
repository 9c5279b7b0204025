import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { beginEvening, goToStep } from '../lib/fixture.js';

const AT_THE_TABLE = ['Sanne', 'Karim', 'Joke'];

journey('What was written on sheets about a case is read on its page', async ({ house, screen, checks }) => {
  const method = { method: 'm02-tienstappenmethode', variant_minutes: 90 };
  const { session, study } = await beginEvening(house, AT_THE_TABLE, method);
  const row = async (step, cells, choice = null) => {
    const { id: block } = await goToStep(house, session, step);
    const texts = Object.entries(cells).map(([key, text]) => ({ key, text }));
    return house.call('row_add', { session, block, role: 'wijkagent', cells: texts, choice, draft: null });
  };
  await row('bill', { yields: 'Rust voor mij' });
  const { id } = await row('forces', { text: 'De regels van het huis' }, 'hinders');
  await house.call('row_count', { id, count: 2 });
  await screen.open(`#/cases/${study}`);
  await screen.page.getByText('Krachten').click();
  await screen.sees('(sterkte 2)');
  await screen.page.getByText('De rekening').click();
  await screen.sees('Rust voor mij');
  await checks.state('casus werkbladen');
  const titles = await screen.page.locator('details h3').allTextContents();
  assert.equal(titles.length, 2, 'only the sheets on which something stands');
});
