import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { makeGroup, makeStore, PASSPHRASE } from '../lib/fixture.js';

const passphrase = (screen) => screen.field('Wachtzin', { exact: true });

journey('A wrong passphrase says so and waits, the right one opens', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await house.call('store_lock');
  await screen.open();
  await screen.page.getByRole('heading', { level: 1, name: 'Ontgrendelen' }).waitFor();
  assert.equal(await screen.focused(), 'Wachtzin', 'whoever comes back wants to type at once');
  await checks.state('ontgrendelen');

  await screen.press('Openen');
  await screen.sees('Typ je wachtzin.');
  await passphrase(screen).fill('niet deze');
  await screen.press('Openen');
  await screen.sees('Deze wachtzin klopt niet. Kijk of Caps Lock uit staat.');
  await screen.sees('Wacht nog 1 seconde');
  assert.equal(await screen.focused(), 'Wachtzin', 'the focus goes back to what was wrong');
  await checks.state('ontgrendelen fout');

  // The core really waits a second here; the button says when it is over.
  await screen.button('Openen').waitFor();
  await passphrase(screen).fill('ook niet deze');
  await screen.press('Openen');
  await screen.sees('Wacht nog 2 seconden');
  await screen.button('Openen').waitFor();

  await screen.tick('Laat zien wat ik typ');
  assert.equal(await passphrase(screen).getAttribute('type'), 'text', 'what is typed can be read');
  await passphrase(screen).fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');
});

journey(
  'The twelve words of the sheet open the store and ask for a new passphrase',
  async ({ house, screen, checks }) => {
    const words = await makeStore(house);
    await house.call('store_lock');
    await screen.open();
    await screen.press('Wachtzin vergeten? Open met je herstelblad');
    await screen.page.getByRole('heading', { level: 1, name: 'Openen met je herstelblad' }).waitFor();
    assert.equal(await screen.focused(), 'De twaalf woorden', 'the words can be typed at once');

    const field = screen.field('De twaalf woorden');
    await field.fill(words.with(4, 'xxxxx').join(' '));
    await screen.press('Openen');
    await screen.sees('Woord 5 staat niet in de lijst.');
    await checks.state('herstelwoorden fout');

    await screen.button('Openen').waitFor();
    await field.fill(words.join('\n'));
    await screen.press('Openen');
    await screen.arrivesAt('Kies een nieuwe wachtzin');
    await checks.state('nieuwe wachtzin');
    await screen.field('Typ je wachtzin').fill('appel brug cirkel dorp emmer');
    await screen.press('Deze wachtzin gebruiken');
    await screen.arrivesAt('Maak je groep');

    await screen.key('Control+Shift+L');
    await passphrase(screen).waitFor();
    await passphrase(screen).fill('appel brug cirkel dorp emmer');
    await screen.key('Enter');
    await screen.arrivesAt('Maak je groep');
  },
);

once('A passphrase that was replaced does not open the store any more', async ({ house, screen }) => {
  const words = await makeStore(house);
  await house.call('store_lock');
  await house.call('store_unlock_recovery', { words: words.join(' ') });
  await house.call('passphrase_set', { passphrase: 'appel brug cirkel dorp emmer' });
  await house.call('store_lock');
  await screen.open();
  await passphrase(screen).fill(PASSPHRASE);
  await screen.press('Openen');
  await screen.sees('Deze wachtzin klopt niet.');
});
