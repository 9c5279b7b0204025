import { describe, expect, it } from 'vitest';
import { choiceOf, firstPlace, giveOf, missingIn, proposalOf, type Filled } from './giving';

const today = new Date(2026, 10, 21, 15);
const filled: Filled = {
  way: 'cards',
  colleagues: ['k1'],
  passphrase: 'molen fiets regen',
  weak: false,
  selection: 'group',
  cases: ['c1'],
  lessons: ['l1'],
  purpose: ' voor dinsdag ',
  expires: '',
  place: 'documents',
  picked: null,
  stays: false,
  mayLeave: false,
  inConfidence: false,
};
const parts = (changed: Partial<Filled>) => missingIn({ ...filled, ...changed }, today).map(({ part }) => part);

describe('what is missing', () => {
  it('is nothing when all that is needed is there', () => {
    expect(parts({})).toEqual([]);
    expect(parts({ expires: '1 december', place: 'other', picked: '/media/stick' })).toEqual([]);
  });

  it('is told in the order of the page, and only of what is asked', () => {
    expect(parts({ colleagues: [], selection: 'cases', cases: [], expires: 'ooit', place: 'other' })).toEqual([
      'colleagues',
      'cases',
      'expires',
      'place',
    ]);
    expect(parts({ way: 'words', colleagues: [], passphrase: '  ' })).toEqual(['passphrase']);
    expect(parts({ way: 'words', passphrase: 'welkom', weak: true }), 'a lost stick is found by anybody').toEqual([
      'passphrase',
    ]);
    expect(parts({ way: 'cards', passphrase: '' }), 'no words are asked of who has a card').toEqual([]);
  });

  it('is a word that what stays in the group may leave it', () => {
    expect(parts({ stays: true }), 'a colleague is of the group').toEqual([]);
    expect(parts({ way: 'words', stays: true })).toEqual(['leaving']);
    expect(parts({ way: 'words', stays: true, mayLeave: true })).toEqual([]);
    expect(parts({ inConfidence: true, mayLeave: true }), 'that is no question').toEqual(['leaving']);
  });
});

describe('lessons', () => {
  it('go alone, and at least one of them', () => {
    expect(parts({ selection: 'lessons', lessons: [] })).toEqual(['lessons']);
    expect(choiceOf({ ...filled, selection: 'lessons' })).toEqual({ selection: 'lessons', cases: [], lessons: ['l1'] });
    expect(choiceOf(filled), 'nothing else was asked').toEqual({ selection: 'group', cases: [], lessons: [] });
  });
});

describe('the question to the core', () => {
  it('has either colleagues or words, never both', () => {
    expect(giveOf(filled, 'g', [])).toMatchObject({ colleagues: ['k1'], passphrase: null });
    const words = giveOf({ ...filled, way: 'words' }, 'g', []);
    expect(words).toMatchObject({ colleagues: [], passphrase: 'molen fiets regen' });
  });

  it('leaves cases out that were ticked before the whole group was chosen', () => {
    expect(choiceOf(filled)).toEqual({ selection: 'group', cases: [], lessons: [] });
    expect(choiceOf({ ...filled, selection: 'cases' }).cases).toEqual(['c1']);
  });

  it('finds the folder of a stick, also when another folder was picked before', () => {
    const drives = [{ key: '/dev/sdb1', path: '/media/anna/STICK' }];
    expect(giveOf({ ...filled, place: 'drive /dev/sdb1', picked: '/elders' }, 'g', drives).folder).toBe(
      '/media/anna/STICK',
    );
    expect(giveOf({ ...filled, place: 'other', picked: '/elders' }, 'g', drives).folder).toBe('/elders');
    expect(giveOf({ ...filled, picked: '/elders' }, 'g', drives).folder, 'the core knows the documents').toBeNull();
  });

  it('says for what it is without spaces around it', () => {
    expect(giveOf(filled, 'g', []).purpose).toBe('voor dinsdag');
  });
});

describe('what is proposed', () => {
  it('is what was given last time, without what is gone', () => {
    const choice = { selection: 'cases', cases: ['c1', 'gone'], lessons: [] } as const;
    const proposal = proposalOf({ choice: { ...choice, cases: [...choice.cases], lessons: [] } }, [{ id: 'c1' }]);
    expect(proposal).toEqual({ selection: 'cases', cases: ['c1'] });
  });

  it('is nothing when all of it is gone or nothing was given', () => {
    expect(proposalOf({ choice: { selection: 'cases', cases: ['gone'], lessons: [] } }, [])).toBeNull();
    expect(proposalOf({ choice: null }, [])).toBeNull();
  });

  it('is a stick that can be written on before the documents', () => {
    expect(firstPlace([])).toBe('documents');
    expect(
      firstPlace([
        { key: 'full', read_only: true },
        { key: 'b', read_only: false },
      ]),
    ).toBe('drive b');
  });
});
