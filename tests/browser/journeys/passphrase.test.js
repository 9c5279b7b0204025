import assert from 'node:assert/strict';
import { journey } from '../lib/journey.js';
import { makeGroup, PASSPHRASE } from '../lib/fixture.js';

const NEW = 'appel brug cirkel dorp emmer';

journey('The passphrase is changed by whoever knows the old one', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await screen.open('#/settings');
  await screen.follow('Verander je wachtzin');
  await screen.arrivesAt('Verander je wachtzin');
  await checks.state('wachtzin veranderen');
  await checks.focusWalk('wachtzin veranderen');

  await screen.field('Typ je wachtzin', { exact: true }).fill(NEW);
  await screen.press('Deze wachtzin gebruiken');
  await screen.sees('Typ je wachtzin van nu.');
  assert.equal(await screen.focused(), 'Je wachtzin van nu', 'the focus goes to what is missing');
  await screen.field('Je wachtzin van nu').fill(PASSPHRASE);
  await screen.field('Typ je wachtzin', { exact: true }).fill('123456');
  await screen.sees('Wordt meteen geraden');
  await screen.press('Deze wachtzin gebruiken');
  await screen.sees('Maak hem langer, of gebruik de vijf woorden die wij voorstellen.');

  await screen.field('Typ je wachtzin', { exact: true }).fill(NEW);
  await screen.press('Deze wachtzin gebruiken');
  await screen.arrivesAt('Je wachtzin is veranderd');
  await screen.sees('Je herstelblad blijft goed.');
  await checks.state('wachtzin veranderd');
  await screen.press('Naar Instellingen');
  await screen.arrivesAt('Instellingen');

  await screen.key('Control+Shift+L');
  await screen.field('Wachtzin', { exact: true }).fill(NEW);
  await screen.key('Enter');
  await screen.arrivesAt('Vandaag');

  await screen.open('#/passphrase');
  await screen.field('Je wachtzin van nu').fill(PASSPHRASE);
  await screen.field('Typ je wachtzin', { exact: true }).fill(NEW);
  await screen.press('Deze wachtzin gebruiken');
  await screen.sees('Deze wachtzin klopt niet.');
  assert.equal(await screen.focused(), 'Je wachtzin van nu', 'the focus goes to what is wrong');
  await screen.press('Deze wachtzin gebruiken');
  await screen.sees('Wacht even. Je kunt het over 1 seconde weer proberen.');
  await checks.state('wachtzin veranderen fout');
});

journey('A new recovery sheet is offered, and one word of it is asked back', async ({ house, screen, checks }) => {
  await makeGroup(house);
  await screen.open('#/settings');
  await screen.press('Maak een nieuw herstelblad');
  await screen.sees('Het oude blad opent daarna niets meer.');
  await checks.state('nieuw herstelblad vraag');
  await screen.field('Je wachtzin van nu').fill(PASSPHRASE);
  await screen.key('Enter');
  await screen.arrivesAt('Je herstelblad');
  const { words, ask } = await house.call('recovery_words');
  await screen.press('Ik heb ze op papier');
  await screen.field(`Typ woord ${ask} van je herstelblad`).fill(words[ask - 1]);
  await screen.press('Controleer en ga verder');
  await screen.arrivesAt('Instellingen');
  await house.call('store_lock');
  const state = await house.call('store_unlock_recovery', { words: words.join(' ') });
  assert.equal(state.stage, 'new_passphrase', 'the new sheet opens the store');
});
