import assert from 'node:assert/strict';
import { beginEvening } from '../lib/fixture.js';
import { journey } from '../lib/journey.js';
import { acquaint, withColleague, withStick } from '../lib/laptops.js';

/** The public half of a key that was thrown away. */
const KEY = 'age1qm65cuazw8lm8lkt2v5g562neyfw4mzj4jqyfl33pdlvnjaphf2qdr5khu';

journey(
  'The vault of an organisation opens files for colleagues, but nothing that is only for the group',
  async ({ house, screen, checks }) => {
    const { community, study } = await beginEvening(house);
    await house.call('laptop_name_save', { name: 'Laptop van de Huiskamer' });
    await withStick((stick) =>
      withColleague(async (colleague) => {
        await acquaint(house, colleague, stick);
        await screen.open('#/exchange');
        await screen.press('Voeg een kluis toe');
        await screen.press('Gebruik deze kluis');
        await screen.sees('Vul in van wie de kluis is.');
        await screen.field('Van wie is de kluis?').fill('Welzijn Noord');
        await screen.field('Openbare sleutel').fill('AGE-SECRET-KEY-1QQQ');
        await screen.press('Gebruik deze kluis');
        await screen.sees('Die hoort niet op een laptop.', { exact: false });
        await checks.state('kluis geen sleutel');
        await screen.field('Openbare sleutel').fill(KEY);
        await screen.press('Gebruik deze kluis');
        await screen.sees("Ook de kluis van Welzijn Noord opent wat je voor collega's maakt.");
        assert.equal(await screen.focused(), 'Gebruik de kluis niet meer', 'the focus is where the dialog came from');
        await checks.state('kluis gekozen');

        await screen.follow('Bestand maken');
        await screen.sees('Ook de kluis van Welzijn Noord kan dit bestand openen.');
        await screen.page.getByText('Ook de kluis van Welzijn Noord').scrollIntoViewIfNeeded();
        await checks.state('bestand met kluis');
        await house.call('stay_in_group', { id: study, what: 'case', stays: true });
        await screen.reload();
        await screen.sees('De kluis van Welzijn Noord kan dit bestand niet openen', { exact: false });
        await screen.page.getByText('De kluis van Welzijn Noord').scrollIntoViewIfNeeded();
        await checks.state('bestand zonder kluis');

        await screen.follow('Terug naar Uitwisselen');
        await screen.press('Gebruik de kluis niet meer');
        await screen.sees('Bestanden die er al zijn, gaan er nog steeds mee open.', { exact: false });
        await checks.state('kluis weg');
        await screen.press('Gebruik hem niet meer');
        await screen.sees('Bewaart je organisatie een sleutel voor noodgevallen?');
        assert.equal(await screen.focused(), 'Voeg een kluis toe', 'and there it is again');
        assert.equal((await house.call('exchange_view', { community })).vault, null);
      }),
    );
  },
);
