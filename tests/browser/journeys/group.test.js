import assert from 'node:assert/strict';
import { journey, once } from '../lib/journey.js';
import { beginEvening, makeGroup, makeStore } from '../lib/fixture.js';

/** Signs that programs stumble over: an apostrophe, an emoji of several signs, letters from right to left. */
const NAMES = ["Fatima d'Oude", 'Jan 👩🏽‍🌾', 'نور'];

journey('Members get a name and roles, change, leave and come back', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeStore(house);
  await house.call('community_save', { id: null, name: 'Leerkring De Hoek', place: '' });
  await screen.open('#/group');
  await screen.arrivesAt('Groep');
  await screen.sees('Nog niemand op de lijst');
  await checks.state('groep leeg');

  await screen.press('Lid toevoegen');
  const dialog = page.getByRole('dialog', { name: 'Nieuw lid' });
  await dialog.waitFor();
  await checks.state('lid nieuw');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.getByText('Vul een naam in.').waitFor();
  await dialog.getByText('Kies een rol. Zo zie je later welke stem er sprak.').waitFor();
  assert.equal(await screen.focused(), 'Naam aan tafel', 'the focus goes to the first thing that is missing');
  await checks.state('lid zonder naam');

  await screen.field('Naam aan tafel').fill(NAMES[0]);
  await screen.field('Organisatie', { exact: true }).fill('Wonen Noord');
  await screen.choose('Spreekt meestal als', 'Woningcorporatie');
  await dialog.getByText('Spreekt soms ook als').click();
  await screen.tick('Vrijwilliger');
  await screen.tick(/Thema/);
  await screen.press('Toevoegen');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await screen.focused(), 'Lid toevoegen', 'the focus comes back to what opened the dialog');
  await screen.press('Lid toevoegen');
  await dialog.getByRole('group', { name: 'Al op de lijst:' }).getByRole('button', { name: 'Wonen Noord' }).click();
  assert.equal(
    await screen.field('Organisatie', { exact: true }).inputValue(),
    'Wonen Noord',
    'an organisation that is known is chosen',
  );
  await screen.key('Escape');
  for (const name of NAMES.slice(1)) {
    await screen.press('Lid toevoegen');
    await screen.field('Naam aan tafel').fill(name);
    await screen.choose('Spreekt meestal als', 'Bewoner');
    await screen.key('Enter');
    await page.getByRole('rowheader', { name, exact: true }).waitFor();
  }
  const row = page.getByRole('row').filter({ hasText: NAMES[0] });
  await row.getByText('Woningcorporatie, Vrijwilliger').waitFor();
  await row.getByText('Thema').waitFor();
  await checks.state('groep');
  await checks.focusWalk('group');

  await screen.press(`Wijzigen: ${NAMES[0]}`);
  await page.getByRole('dialog', { name: 'Lid wijzigen' }).waitFor();
  await screen.fillIn('Organisatie', 'Wonen Zuid', { exact: true });
  await row.getByText('Wonen Zuid').waitFor();
  await screen.tick(/Leidinggevende van anderen aan tafel/);
  await row.getByText('leidinggevende').waitFor();
  await checks.state('lid wijzigen');
  await screen.press('Klaar');
  assert.equal(await screen.focused(), `Wijzigen: ${NAMES[0]}`, 'the focus comes back to the row');

  await screen.press(`Verwijderen: ${NAMES[0]}`);
  await screen.sees(`${NAMES[0]} staat niet meer op de lijst.`);
  assert.equal(await row.count(), 0, 'the member is off the list');
  await checks.state('lid verwijderd');
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).click();
  await row.waitFor();
});

journey(
  'Role cards say what a role is for, and three kinds of experience are three roles',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    await makeGroup(house);
    await screen.open('#/group');
    const texts = new Set();
    for (const role of ['Bewoner', 'Ervaringswerker', 'Leefwereld-deskundige']) {
      await screen.press(role);
      const card = page.getByRole('dialog', { name: role });
      for (const part of [
        'Waarvoor je deze rol vraagt',
        'Waarvoor niet',
        'Wanneer je deze rol vraagt',
        'Waar de grens ligt',
      ]) {
        await card.getByRole('heading', { name: part }).waitFor();
      }
      texts.add(await card.innerText());
      if (role === 'Ervaringswerker') await checks.state('rolkaart');
      await screen.key('Escape');
      await card.waitFor({ state: 'hidden' });
      assert.equal(await screen.focused(), role, 'Escape leads back to the card that was opened');
    }
    assert.equal(texts.size, 3, 'each of them has a card of its own');
  },
);

once('The name of the group saves itself when the field is left', async ({ house, screen }) => {
  const { community } = await makeGroup(house);
  await screen.open('#/group');
  await screen.fillIn('Naam van de groep', 'Leerkring Zuid');
  const [stored] = await house.call('community_list');
  assert.deepEqual(
    stored,
    { id: community, name: 'Leerkring Zuid', place: 'Buurthuis De Hoek' },
    'only the name changed',
  );
  await screen.page.getByText(/^Opgeslagen \d\d:\d\d$/).waitFor();
});

journey('An organisation gets another name for everybody, goes and comes back', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/group');
  await screen.fillIn('Naam van Wonen Noord', 'politie');
  await screen.sees('Dit staat al op de lijst.');
  await checks.state('organisatie staat er al');
  await screen.fillIn('Naam van Wonen Noord', 'Wonen Zuid');
  await screen.field('Naam van Wonen Zuid').waitFor();
  await screen.press('Verwijderen: Politie');
  await screen.sees('Politie staat niet meer op de lijst.');
  await checks.state('organisatie verwijderd');
  await screen.follow('Casussen');
  assert.equal(await page.getByText('Politie staat niet meer op de lijst.').count(), 0, 'it does not follow');
  await screen.follow('Groep');
  await screen.press('Ongedaan maken: organisatie verwijderd');
  await screen.field('Naam van Politie').waitFor();
});

journey('A group agrees on a word, and the role cards say it', async ({ house, screen, checks }) => {
  const { page } = screen;
  await makeGroup(house);
  await screen.open('#/group');
  await screen.press('Woord afspreken');
  const dialog = page.getByRole('dialog', { name: 'Woord afspreken' });
  await dialog.getByRole('button', { name: 'Zo zeggen we het' }).click();
  await dialog.getByText('Vul eerst iets in.').waitFor();
  await checks.state('woord leeg');
  await screen.choose('Kies een woord uit onze teksten', 'ervaringswerker');
  assert.equal(await screen.field('Het meervoud in onze teksten').inputValue(), 'ervaringswerkers', 'with its plural');
  await screen.field('Jullie woord').fill('ervaringsdeskundige');
  await screen.field('Jullie meervoud').fill('ervaringsdeskundigen');
  await checks.state('woord');
  await dialog.getByRole('button', { name: 'Zo zeggen we het' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await screen.sees('Niet ‘ervaringswerker’, maar');
  await page.getByRole('button', { name: 'Ervaringsdeskundige', exact: true }).waitFor();
  await checks.state('groep met een eigen woord');
  await screen.press('Verwijderen: ervaringsdeskundige');
  await screen.sees('Ons eigen woord staat er weer.');
  await page.getByRole('button', { name: 'Ervaringswerker', exact: true }).waitFor();
});

journey(
  'A word of the screen itself changes on every screen at once, in the language that is chosen',
  async ({ house, screen, checks }) => {
    const { page } = screen;
    const { community } = await makeGroup(house);
    await house.call('case_save', {
      ...{ id: null, community, title: 'De casus van de trap', question: '', brought_by: null },
      ...{ voice: 'asked', voice_why: '', story: '' },
    });
    await screen.open('#/group');
    await screen.press('Woord afspreken');
    await screen.choose('Kies een woord uit onze teksten', 'casus');
    await screen.field('Jullie woord').fill('verhaal');
    await screen.field('Jullie meervoud').fill('verhalen');
    await screen.press('Zo zeggen we het');
    await screen.sees('Niet ‘casus’, maar');
    await screen.follow('Verhalen');
    await screen.arrivesAt('Verhalen');
    await screen.sees('De casus van de trap');
    await screen.button('Nieuw verhaal').or(screen.button('Nieuwe verhaal')).first().waitFor();
    await checks.state('casussen met een eigen woord');
    await house.call('settings_save', { ...(await house.call('app_state')).settings, language: 'en' });
    await screen.reload();
    await screen.arrivesAt('Cases');
    await house.call('settings_save', { ...(await house.call('app_state')).settings, language: 'nl' });
    await screen.reload();
    await screen.arrivesAt('Verhalen');
    await screen.open('#/group');
    await screen.press('Verwijderen: verhaal');
    await screen.follow('Casussen');
    await screen.arrivesAt('Casussen');
  },
);

journey('The group sees how often it asked for lived experience, and when it always does', async (hand) => {
  const { house, screen, checks } = hand;
  const { community } = await makeGroup(house);
  await screen.open('#/group');
  await screen.sees('Jullie hebben nog geen vaste momenten afgesproken.');
  await house.call('charter_begin', { community });
  await screen.reload();
  await screen.sees('Bij elke nieuwe casus');
  await checks.state('groep met vaste momenten');
  await screen.follow('Vaste momenten wijzigen');
  await screen.arrivesAt('Zo werken wij');
  await screen.page.getByRole('heading', { name: 'Wanneer wij altijd om ervaringskennis vragen' }).waitFor();
  await checks.state('vaste momenten');
});

once('The words of the group stand in the room as well', async ({ house, screen, context }) => {
  const { community, session } = await beginEvening(house);
  await house.call('agreed_word_save', {
    ...{ id: null, community, instead_of: 'stap', instead_of_many: 'stappen', say: 'ronde', say_many: 'rondes' },
  });
  await screen.open(`#/live/${session}`);
  await screen.page.getByRole('heading', { level: 1, name: /Ronde 1 van 12/ }).waitFor();
  const opened = context.waitForEvent('page');
  await screen.press('Zet beamer aan');
  const room = await opened;
  await room.getByText('Ronde 1 van 12').waitFor();
});
