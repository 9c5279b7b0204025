import { expect, test } from 'vitest';
import type { CriticalQuestions } from '$lib/api/generated';
import { fittingFirst } from './questions';

const bank: CriticalQuestions[] = [
  { about: 'Kijken', captures: ['outside', 'inside'], questions: ['Weten we dit?'] },
  { about: 'Kiezen', captures: ['agreements'], questions: ['Heeft de persoon hierom gevraagd?'] },
];

test('questions that fit the step come first, and no question is hidden', () => {
  const { fitting, others } = fittingFirst(bank, { capture: 'agreements' });
  expect(fitting.map(({ about }) => about)).toEqual(['Kiezen']);
  expect(others.map(({ about }) => about)).toEqual(['Kijken']);
  expect(fittingFirst(bank, { capture: 'pause' }).others, 'a break has none of its own').toHaveLength(2);
});
