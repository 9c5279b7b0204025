/** A small evening for the tests of this room. */
import type {
  BlockView,
  LineView,
  PersonView,
  PrivacyView,
  RowView,
  SessionView,
  VoiceCount,
} from '$lib/api/generated';

/** A block of ten minutes; `id` is its step too. */
export function block(id: string, more: Partial<BlockView> = {}): BlockView {
  return {
    id,
    step: id,
    name: `Stap ${id}`,
    step_name: `Stap ${id}`,
    own_name: '',
    minutes: 10,
    extra_minutes: 0,
    starts: null,
    purpose: '',
    facilitator: '',
    avoid: '',
    beamer: '',
    questions: [],
    capture: 'note',
    cells: [],
    sheet: null,
    votes: 0,
    votes_left: null,
    speaks: 'all',
    per_person: false,
    kept_back: false,
    write_first: false,
    suggestions: false,
    takes_notes: true,
    takes_marks: false,
    round: false,
    needs_first: false,
    who_first: null,
    protected: false,
    visited: false,
    began_at: null,
    spent_before_s: 0,
    ...more,
  };
}

/** A line in block `b2`. */
export function line(id: string, more: Partial<LineView> = {}): LineView {
  return {
    id,
    kind: 'note',
    block: 'b2',
    role: null,
    role_name: null,
    text: `Regel ${id}`,
    stays_in_group: false,
    ...more,
  };
}

/** A row on the sheet of block `b2`. */
export function row(id: string, cells: Record<string, string>, more: Partial<RowView> = {}): RowView {
  const texts = Object.entries(cells).map(([key, text]) => ({ key, text }));
  return {
    id,
    block: 'b2',
    sheet: 'b2',
    role: null,
    role_name: null,
    cells: texts,
    choice: null,
    count: 0,
    place: id,
    ...more,
  };
}

/** How often a role was heard. */
export function voice(role: string, lines: number, here = true): VoiceCount {
  return { role, role_name: role, lines, here };
}

/** Somebody on the list, at the table or not. */
export function person(member: string, roles: string[], here = true): PersonView {
  return {
    member,
    name: member,
    organisation: '',
    roles,
    role_names: roles,
    manager: false,
    expected: true,
    here,
    away: false,
    arrived_at: null,
    left_at: null,
    late_min: null,
  };
}

/** The group writes everything down. */
export const everythingKept: PrivacyView = {
  mode: 'not_traceable',
  may_change: false,
  kinds: ['outside', 'inside', 'note', 'learning_moment', 'idea', 'rule_signal', 'parked_item', 'closing_word'],
  keeps_case: true,
  keeps_agreements: true,
  stands: 0,
  levels: ['participants', 'facilitator', 'outside'],
};

/** Three blocks of ten minutes; the second is the current one since 20:00, the session began at 19:50. */
export function evening(more: Partial<SessionView> = {}): SessionView {
  return {
    aim: { session: 's1', subject: 'case', question: '', example: '', until: null, expectation: '', came_of_it: '' },
    question: '',
    privacy: everythingKept,
    promised_minutes: 120,
    fields: {
      id: 's1',
      on: '2026-11-21',
      starts: '19:50:00',
      host: null,
      place: '',
      method: 'm10',
      method_why: '',
      variant_minutes: 120,
      case: 'c1',
      private_notes: '',
    },
    community: 'g1',
    community_name: 'Groep',
    status: 'running',
    ends: '20:20:00',
    host_name: null,
    method_name: 'Leerbijeenkomst',
    case: null,
    case_code: null,
    shortcomings: [],
    blocks: [
      block('b1', { visited: true, began_at: '2026-11-21T19:50:00Z', spent_before_s: 600 }),
      block('b2', { visited: true, began_at: '2026-11-21T20:00:00Z' }),
      block('b3'),
    ],
    current: 'b2',
    clock_runs: true,
    entered_at: '2026-11-21T20:00:00Z',
    started_at: '2026-11-21T19:50:00Z',
    closed_at: null,
    promised_end: '2026-11-21T20:20:00Z',
    people: [],
    voices: [],
    lines: [],
    rows: [],
    tilts: [],
    sentences: [],
    leeways: [],
    standing: { trusted_by: '', could_mediate: '', to_invite: '', experience: '', recovery: '' },
    passes: [],
    needs: [],
    absences: [],
    choices: [],
    agreements: [],
    worked: '',
    good: '',
    good_for_whom: '',
    next_on: null,
    next_host: '',
    next_about: '',
    thanks: '',
    ...more,
  };
}
