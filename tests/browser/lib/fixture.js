/** Ways to begin a journey further on: made by the real core, through the same commands as the screens. */

export const PASSPHRASE = 'molen fiets regen tafel kaars';

/** A store that opens with {@link PASSPHRASE}; answers with the twelve words of its sheet. */
export async function makeStore(house) {
  const { words, ask } = await house.call('store_create', { passphrase: PASSPHRASE });
  await house.call('recovery_check', { words: words[ask - 1] });
  return words;
}

const PEOPLE = [
  { name: 'Sanne', organisation: 'Welzijn Noord', roles: ['kwartiermaker'] },
  { name: 'Karim', organisation: '', roles: ['ervaringswerker'] },
  { name: 'Joke', organisation: 'Politie', roles: ['wijkagent'] },
  { name: 'Peter', organisation: 'Wonen Noord', roles: ['corporatie'] },
];

/** A store with a group of four people; answers with its id and theirs by name. */
export async function makeGroup(house) {
  await makeStore(house);
  const { id: community } = await house.call('community_save', {
    id: null,
    name: 'Leerkring De Hoek',
    place: 'Buurthuis De Hoek',
  });
  const members = {};
  for (const person of PEOPLE) {
    const { id } = await house.call('member_save', { id: null, community, kind: 'core', ...person });
    members[person.name] = id;
  }
  return { community, members };
}

/** A case with a question. */
export async function makeCase(house, { community, members }) {
  const { id } = await house.call('case_save', {
    id: null,
    community,
    title: 'De stille trap',
    question: 'Hoe komen we in gesprek zonder aan te dringen?',
    brought_by: members.Joke,
    voice: 'asked',
    voice_why: 'Hij vindt het goed als het de buurt helpt.',
    story: 'In het trappenhuis groet niemand meer.',
  });
  return id;
}

/** A prepared session of today with everybody invited, with the first method or another one; answers with its id. */
export async function makeSession(house, group, study, method = {}) {
  const { id } = await house.call('session_create', { community: group.community });
  const { today } = await house.call('today', { community: group.community });
  const { fields } = await house.call('session_get', { id });
  await house.call('session_save', {
    ...fields,
    on: today,
    starts: '15:00:00',
    host: group.members.Sanne,
    place: 'Buurthuis De Hoek',
    case: study,
    private_notes: 'Niet vergeten: de sleutel van de kast.',
    ...method,
  });
  await house.call('participants_save', { session: id, members: Object.values(group.members) });
  await house.call('session_move', { id, to: 'plan', block: null });
  return id;
}

/** An evening that has begun, with these people at the table; answers with everything that was made. */
export async function beginEvening(house, here = ['Sanne', 'Karim', 'Joke'], method = {}) {
  const group = await makeGroup(house);
  const study = await makeCase(house, group);
  const session = await makeSession(house, group, study, method);
  await house.call('session_move', { id: session, to: 'start', block: null });
  for (const name of here) {
    await house.call('presence_set', { session, member: group.members[name], here: true });
  }
  return { ...group, study, session };
}

/** Goes to a step of a begun evening by its key, such as `inside`; answers with its block. */
export async function goToStep(house, session, step) {
  const { blocks } = await house.call('session_get', { id: session });
  const block = blocks.find((candidate) => candidate.step === step);
  await house.call('session_move', { id: session, to: 'go_to', block: block.id });
  return block;
}

/** Writes lines down in a step. */
export async function writeLines(house, session, block, lines) {
  for (const [kind, role, text] of lines) await house.call('line_add', { session, block, kind, role, text });
}

/** Six lines, as long as people say them. */
export const SIX_LINES = [
  'De deur blijft dicht, ook overdag.',
  'De post blijft liggen en de buren vragen ernaar.',
  'Hij groet niet meer in het trappenhuis.',
  'Het licht brandt de hele nacht.',
  'Wij kregen drie klachten over geluid.',
  'De huur wordt op tijd betaald.',
];

/** Writes six lines on each of the two pages. */
export async function fillPages(house, session) {
  for (const side of ['outside', 'inside']) {
    const { id } = await goToStep(house, session, side);
    const said = SIX_LINES.map((text) => [side, 'wijkagent', text]);
    await writeLines(house, session, id, said);
  }
}
