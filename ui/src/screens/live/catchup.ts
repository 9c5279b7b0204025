/**
 * Two sentences for somebody who comes in late. Never a line from inside: what was said in confidence is for its speaker
 * to say again.
 */
import type { SessionView } from '$lib/api/generated';
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
