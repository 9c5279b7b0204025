import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeCase, makeGroup } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { acquaint, filesOn, take, withColleague, withStick, wouldPick } from '../lib/laptops.js';

journey(
  'Some cases are given; what went wrong can be tried again, and next time the same is proposed',
  async (hand) => {
    const { house, screen, checks } = hand;
    const { page } = screen;
    const stille = page.getByRole('checkbox', { name: /^De stille trap/ });
    const group = await makeGroup(house);
    const study = await makeCase(house, group);
    await house.call('case_save', {
      ...(await house.call('case_get', { id: study })).fields,
      id: null,
      title: 'De dichte gordijnen',
    });
    await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
    await withStick((stick) =>
      withColleague(async (colleague) => {
        await acquaint(house, colleague, stick);
        await screen.open('#/give');
        await screen.arrivesAt('Bestand maken');
        assert.equal(await screen.field('Laptop van de Brink').isChecked(), true, 'the only colleague is proposed');
        await page.getByRole('radio', { name: /^Enkele casussen/ }).check({ force: true });
        await screen.press('Bestand maken');
        await screen.sees('Kies minstens één casus.');
        await stille.check({ force: true });
        await screen.field('Waarvoor is het?').fill('Om samen te lezen');
        await wouldPick(page, { folder: join(stick, 'er-is-niets') });
        await screen.press('Kies een map');
        await checks.state('enkele casussen');
        await screen.press('Bestand maken');
        await page.getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
        await checks.state('bestand niet gemaakt');
        assert.equal(
          await screen.field('Waarvoor is het?').inputValue(),
          'Om samen te lezen',
          'all is still filled in',
        );
        assert.equal(await stille.isChecked(), true);
        await wouldPick(page, { folder: stick });
        await screen.press('Kies een map');
        await screen.press('Opnieuw proberen');
        await screen.arrivesAt('Het bestand is klaar');
        const [path] = await filesOn(stick);
        await take(colleague, path);
        const theirs = await colleague.call('case_list', { community: group.community });
        assert.deepEqual(
          theirs.map(({ title }) => title),
          ['De stille trap'],
          'one case and not the other',
        );

        await screen.follow('Klaar');
        await screen.sees('enkele casussen');
        await screen.follow('Bestand maken');
        await screen.sees('Zoals de vorige keer voor Laptop van de Brink.');
        assert.equal(await stille.isChecked(), true, 'the same is proposed');

        await screen.tick('Iemand zonder kaartje: met een wachtzin');
        await screen.field('Wachtzin voor dit bestand').fill('welkom');
        await screen.press('Bestand maken');
        await screen.sees('Maak hem langer, of gebruik de vijf woorden die wij voorstellen.');
        await checks.state('wachtzin te makkelijk');

        await screen.follow('Terug naar Uitwisselen');
        await screen.press('Niet meer geven aan Laptop van de Brink');
        await screen.sees('Wat Laptop van de Brink al heeft, blijft daar staan.');
        await checks.state('niet meer geven');
        await screen.press('Geef niets meer');
        await screen.sees('Krijgt niets meer. Wat daar al staat, blijft daar.');
        await checks.state('uitwisselen zonder collega');
      }),
    );
  },
);
