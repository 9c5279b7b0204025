/** What the room sees in a step. The type of the view is the guard: it has no names, no private notes, no parked lines. */
import type { BeamerView } from '../lib/api/generated';
import { formOf } from './sheet';

/** The main thing on the page. */
export type Centre = 'pages' | 'sentence' | 'sheet' | 'prompt';

/** Two pages while the group looks from outside and inside, then the sentence; the sheet of the step; and else what it asks. */
export function centreOf(view: BeamerView): Centre {
  switch (view.capture) {
    case 'outside':
    case 'inside':
    case 'both_views':
      return 'pages';
    case 'problem_sentence':
      // Until there is a sentence, the pages are what it is made from.
      if (view.sentence) return 'sentence';
      return view.outside.length + view.inside.length > 0 ? 'pages' : 'prompt';
    case 'leeway':
    case 'agreements':
    case 'lessons':
      return view.sentence ? 'sentence' : 'prompt';
    default:
      return formOf(view) === null ? 'prompt' : 'sheet';
  }
}

/** The part of the step that is left, from 1 to 0, and whole minutes; null while the clock stands still. */
export function timeLeft(view: BeamerView, now: Date): { fraction: number; minutes: number } | null {
  if (view.step_ends === null || view.step_minutes === 0) return null;
  const leftMin = Math.max(0, (Date.parse(view.step_ends) - now.getTime()) / 60_000);
  return { fraction: Math.min(1, leftMin / view.step_minutes), minutes: Math.ceil(leftMin) };
}
