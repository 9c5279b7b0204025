import assert from 'node:assert/strict';
import { copyFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beginEvening, goToStep, writeLines } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { acquaint, give, take, withColleague, withStick, wouldPick } from '../lib/laptops.js';

/** The files that lie ready in a shared folder. */
async function lying(shared) {
  const found = await readdir(shared, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

journey(
  'A folder is shared: a file is put there, what a colleague put there is found, looked at and taken over',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session, community } = await beginEvening(house);
    const { id: block } = await goToStep(house, session, 'outside');
    const say = (who, text) => writeLines(who, session, block, [['outside', 'wijkagent', text]]);
    await say(house, 'De gordijnen zijn altijd dicht.');
    await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
    await withStick((shared) =>
      withStick((stick) =>
        withColleague(async (colleague) => {
          await screen.open('#/exchange');
          await screen.arrivesAt('Uitwisselen');
          await screen.sees('De map is geen reservekopie.', { exact: false });
          await checks.state('gedeelde map nog geen');
          await wouldPick(page, { folder: join(shared, 'er-is-niets') });
          await screen.press('Kies een map om te delen');
          await screen.sees('De gedeelde map is er niet');
          await checks.state('gedeelde map bestaat niet');
          await wouldPick(page, { folder: shared });
          await screen.press('Kies een map om te delen');
          await screen.sees('Voeg eerst een collega toe.', { exact: false });
          await checks.state('gedeelde map zonder collega');

          await acquaint(house, colleague, stick);
          await take(colleague, await give(house, community, stick));
          await colleague.call('shared_folder_set', { community, path: shared });
          await screen.reload();
          await screen.sees('Je hebt hier nog niets klaargezet.', { exact: false });
          await screen.press('Zet klaar in de gedeelde map');
          await screen.sees('Daarna is er niets veranderd.', { exact: false });
          await screen.sees('Klaargezet in de gedeelde map voor Laptop van de Brink');
          const [own] = await lying(shared);
          assert.match(own, /\.kantelbeeld$/, 'it lies there');
          await screen.sees("Er ligt niets nieuws van collega's in de map.", { exact: false });
          await checks.state('gedeelde map klaargezet');
          await checks.focusWalk('gedeelde map klaargezet');

          // The program that keeps the folder in step made a copy, and something else is still coming in.
          await say(colleague, 'Er brandt ’s nachts licht.');
          await colleague.call('shared_folder_put', { community });
          const theirs = (await lying(shared)).find((path) => dirname(path) !== dirname(own));
          await rename(theirs, theirs.replace('.kantel', '.sync-conflict-20261128-154210-ABCDEFG.kantel'));
          await writeFile(join(dirname(theirs), 'half.kantelbeeld'), 'age-encryption.org/v1\n');
          await copyFile(own, `${theirs}.part`);
          await screen.press('Kijk nu');
          await screen.sees('In de gedeelde map ligt iets nieuws van Laptop van de Brink.');
          await page.getByText('1 bestand kon niet gelezen worden').click();
          await screen.sees('half.kantelbeeld', { exact: false });
          await checks.state('gedeelde map iets nieuws');

          await screen.follow('Vandaag');
          await screen.arrivesAt('Vandaag');
          await screen.sees('In de gedeelde map ligt iets nieuws van Laptop van de Brink.');
          await checks.state('vandaag iets nieuws');
          await screen.press('Bekijk het');
          await screen.arrivesAt('Bestand openen');
          await screen.press('Overnemen');
          await screen.arrivesAt('Overgenomen');
          await screen.follow('Terug naar Uitwisselen');
          await screen.sees("Er ligt niets nieuws van collega's in de map.", { exact: false });
          const { lines } = await house.call('session_get', { id: session });
          assert.equal(lines.length, 2, 'what the colleague wrote is here');

          // The stick is taken out, and comes back.
          const out = join(stick, 'eruit');
          await rename(shared, out);
          await house.call('session_move', { id: session, to: 'close', block: null });
          await screen.follow('Vandaag');
          await screen.sees('Er staat nog niets nieuws klaar in de gedeelde map');
          await checks.state('vandaag niet klaargezet');
          await screen.follow('Naar de gedeelde map');
          await screen.sees('De gedeelde map is er niet');
          await checks.state('gedeelde map weg');
          await rename(out, shared);
          await page.evaluate(() => dispatchEvent(new Event('focus')));
          await screen.sees('Daarna is er niets veranderd.', { exact: false });
          await page.getByText('De gedeelde map is er niet').waitFor({ state: 'detached' });
          await screen.press('Deel geen map meer');
          await page.getByRole('button', { name: 'Kies een map om te delen' }).waitFor();
          assert.ok((await lying(shared)).length > 2, 'what lies there stays');
        }),
      ),
    );
  },
);
