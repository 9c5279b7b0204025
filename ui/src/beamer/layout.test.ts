import { expect, test } from 'vitest';
import type { BeamerView } from '../lib/api/generated';
import { centreOf, timeLeft } from './layout';

function view(more: Partial<BeamerView>): BeamerView {
  return {
    words: [],
    language: 'nl',
    theme: 'system',
    blank: false,
    practice: false,
    step: 'Van buiten gezien',
    number: 4,
    steps: 12,
    prompt: '',
    capture: 'outside',
    title: '',
    question: '',
    expectation: '',
    outside: [],
    inside: [],
    sheet: null,
    tilts: [],
    sentence: null,
    step_ends: '2026-11-21T20:10:00Z',
    step_minutes: 10,
    privacy: null,
    ...more,
  };
}

test('the room sees the page that matters in the step', () => {
  const line = [{ role_name: null, text: 'x' }];
  expect(centreOf(view({ capture: 'inside' }))).toBe('pages');
  expect(centreOf(view({ capture: 'problem_sentence', outside: line })), 'the sentence is made from the pages').toBe(
    'pages',
  );
  expect(centreOf(view({ capture: 'problem_sentence', outside: line, sentence: 'Onze zin' }))).toBe('sentence');
  expect(centreOf(view({ capture: 'leeway', sentence: 'Onze zin' }))).toBe('sentence');
  expect(centreOf(view({ capture: 'story', outside: line })), 'nothing of the pages before their step').toBe('prompt');
  expect(centreOf(view({ capture: null }))).toBe('prompt');
});

test('the time is a part of the step and whole minutes, never less than none', () => {
  expect(timeLeft(view({}), new Date('2026-11-21T20:05:30Z'))).toEqual({ fraction: 0.45, minutes: 5 });
  expect(timeLeft(view({}), new Date('2026-11-21T20:30:00Z'))).toEqual({ fraction: 0, minutes: 0 });
  expect(timeLeft(view({ step_ends: null }), new Date()), 'paused').toBeNull();
});
