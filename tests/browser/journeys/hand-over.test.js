import assert from 'node:assert/strict';
import { beginEvening, goToStep, writeLines } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { acquaint, take, withColleague, withStick } from '../lib/laptops.js';

journey(
  'A group goes to a successor: what was in confidence only to a laptop that is known and signed, without words',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { session } = await beginEvening(house);
    await house.call('privacy_set', { session, mode: 'confidential' });
    const outside = await goToStep(house, session, 'outside');
    await writeLines(house, session, outside.id, [['outside', 'wijkagent', 'Hij doet nooit open.']]);
    await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
    await withStick((stick) =>
      withColleague(async (successor) => {
        await acquaint(house, successor, stick);
        await screen.open('#/exchange');
        await screen.press('Overdragen');
        await screen.sees('Iemand zonder kaartje: met een wachtzin');
        await screen.sees(/Die gaat alleen naar iemand die de geheimhoudingsverklaring tekende/);
        const make = page.getByRole('button', { name: 'Maak bestand en blad' });
        assert.equal(await make.isDisabled(), true, 'words are nobody’s signature');
        await checks.state('overdragen vertrouwelijk');
        await screen.tick('Op Laptop van de Brink');
        await screen.sees(/nog niet: Laptop van de Brink/);
        await screen.press('Sluiten');
        await page.getByRole('checkbox', { name: /^Tekende de geheimhoudingsverklaring/ }).check({ force: true });
        await screen.settled();
        await screen.press('Overdragen');
        await screen.tick('Op Laptop van de Brink');
        await checks.state('overdragen aan collega');
        await make.click();
        await screen.sees('Het bestand en het blad zijn klaar');
        await screen.sees('Gegeven aan Laptop van de Brink');
        await checks.state('overgedragen');
        const path = await page
          .getByText(/\.kantelbeeld$/)
          .first()
          .textContent();
        await take(successor, path.trim());
        const { lines } = await successor.call('session_get', { id: session });
        assert.deepEqual(
          lines.map(({ text }) => text),
          ['Hij doet nooit open.'],
          'and the successor goes on',
        );
      }),
    );
  },
);
