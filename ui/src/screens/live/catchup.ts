/**
 * Two sentences for somebody who comes in late. Never a line from inside: what was said in confidence is for its speaker
 * to say again.
 */
import type { PersonView, SessionView } from '$lib/api/generated';
import type { Gaps, Key } from '$lib/i18n/index.svelte';
import { stepNumber } from './look';

/** What to say, as keys of the catalogue with their parameters: where we are, and what came of it so far. */
export type CatchUp = { key: Key; params: Gaps }[];

/** The two sentences, from what the beamer may show as well. */
export function catchUp(view: SessionView): CatchUp {
  const block = view.blocks.find((b) => b.id === view.current);
  if (!block) return [];
  const question = view.case?.question.trim() ?? '';
  const where = { number: stepNumber(view, block), step: block.name };
  return [
    question === ''
      ? { key: 'live.catchup.step', params: where }
      : { key: 'live.catchup.step_question', params: { ...where, question } },
    soFar(view),
  ];
}

function soFar(view: SessionView): CatchUp[number] {
  const sentence = view.sentences.at(-1)?.text.trim();
  if (sentence) return { key: 'live.catchup.sentence', params: { sentence } };
  const tilt = view.tilts.at(-1);
  if (tilt) return { key: 'live.catchup.tilt', params: { before: tilt.before, after: tilt.after } };
  const outside = view.lines.findLast((line) => line.kind === 'outside');
  if (outside) return { key: 'live.catchup.outside', params: { line: outside.text } };
  return { key: 'live.catchup.begun', params: {} };
}

/** Somebody to tell where we are, and when it was that they missed something. */
export type Missed = { person: PersonView; since: string };

/**
 * Who missed a part: who came in late, and who was away for a step that is over. Who came or came back last stands last.
 */
export function whoMissed(view: Pick<SessionView, 'people' | 'absences' | 'blocks' | 'current'>): Missed[] {
  const here = view.people.filter((person) => person.here && !person.away);
  const late = here
    .filter((person) => (person.late_min ?? 0) > 0)
    .toSorted((a, b) => (a.arrived_at ?? '').localeCompare(b.arrived_at ?? ''))
    .map((person) => ({ person, since: person.arrived_at ?? '' }));
  const over = view.blocks.filter((block) => block.visited && block.id !== view.current).map((block) => block.id);
  const back = view.absences
    .filter((absence) => over.includes(absence.block))
    .toSorted((a, b) => over.indexOf(a.block) - over.indexOf(b.block))
    .flatMap(({ block, member }) => {
      const person = here.find((one) => one.member === member);
      return person ? [{ person, since: block }] : [];
    });
  return [...late, ...back];
}
