/** What could be better about a question that a group is asked to learn from. Advice, never a rule. */

/** Keys under `cases.coach`. */
export type CoachHint = 'question_mark' | 'open' | 'one' | 'short' | 'ours' | 'name' | 'number';

/** Longer than this, nobody remembers the question while they listen. */
const WORDS_MAX = 25;

/** A question that begins like this is answered with yes or no; in Dutch and in English. */
const CLOSED =
  /^(moet|moeten|kan|kunnen|mag|mogen|is|zijn|was|heeft|hebben|wil|willen|zal|zullen|gaat|gaan|doe|doet|should|can|could|may|is|are|was|has|have|will|do|does|must)\b/i;
/** A question that asks who is to blame, or how somebody else is to change. */
const ABOUT_OTHERS =
  /\b(wie heeft (de )?schuld|krijgen we (hem|haar|hen|ze|die) (zover|zo ver)|waarom (wil|doet|luistert) (hij|zij|ze)|whose fault|get (him|her|them) to)\b/i;

/** What may make somebody recognisable in this text: a word with a capital inside a sentence, or a number. */
export function nameHints(text: string): CoachHint[] {
  const hints: CoachHint[] = [];
  const inside = text.replace(/(^|[.?!:"'‘“(]\s*|\n\s*)\p{Lu}/gu, '$1');
  if (/\p{Lu}\p{Ll}/u.test(inside.replace(/\bI\b/g, ''))) hints.push('name');
  if (/\d{2,}/.test(text)) hints.push('number');
  return hints;
}

/** What could be better about this question; nothing for an empty one. */
export function hintsFor(text: string): CoachHint[] {
  const question = text.trim();
  if (question === '') return [];
  const hints: CoachHint[] = [];
  if (!question.includes('?')) hints.push('question_mark');
  if (CLOSED.test(question)) hints.push('open');
  if ((question.match(/\?/g) ?? []).length > 1) hints.push('one');
  if (question.split(/\s+/).length > WORDS_MAX) hints.push('short');
  if (ABOUT_OTHERS.test(question)) hints.push('ours');
  return [...hints, ...nameHints(question)];
}
