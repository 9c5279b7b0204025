import { journey } from '../lib/journey.js';
import { makeGroup } from '../lib/fixture.js';

journey('A group makes a role of its own and changes a card of ours', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/group');
  await screen.press('Eigen rol toevoegen');
  let dialog = page.getByRole('dialog', { name: 'Eigen rol' });
  await dialog.getByLabel('Naam van de rol').fill('wijkagent');
  await dialog.getByRole('button', { name: 'Kaart bewaren' }).click();
  await dialog.getByText('Dit staat al op de lijst.').waitFor();
  const name = 'Praktijkondersteuner van de huisarts in de Vlierbuurt-Oost-2';
  await dialog.getByLabel('Naam van de rol').fill(name);
  await dialog.getByLabel('Vragen die je kunt stellen').fill('Wat zie je?\nWat hoor je?');
  await checks.state('eigen rol');
  await dialog.getByRole('button', { name: 'Kaart bewaren' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await screen.press(name);
  await screen.sees('Deze rol maakte jullie groep zelf.');
  await checks.state('eigen rol gelezen');
  await screen.key('Escape');

  await screen.press('Wijkagent');
  await page.getByRole('dialog', { name: 'Wijkagent' }).getByRole('button', { name: 'Kaart wijzigen' }).click();
  dialog = page.getByRole('dialog', { name: 'Kaart wijzigen' });
  await dialog.getByLabel('Waarvoor niet').fill('Niet voor een bekeuring.');
  await dialog.getByRole('button', { name: 'Kaart bewaren' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await screen.press('Wijkagent');
  await screen.sees('Niet voor een bekeuring.');
  await page.getByRole('dialog', { name: 'Wijkagent' }).getByRole('button', { name: 'Kaart wijzigen' }).click();
  await checks.state('kaart wijzigen');
  await screen.press('Terug naar de eerste tekst');
  await screen.sees('De kaart van Wijkagent heeft weer de eerste tekst.');
});
