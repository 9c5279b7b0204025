/** What is known already when a method is chosen, so that nobody is asked what stands on the page. */
import type { MethodAsk, SessionView } from '$lib/api/generated';

/** Roles of people who live it: with them at the table some methods are not for today. */
const RESIDENTS: readonly string[] = ['bewoner', 'naaste', 'gastspreker'];

/** The questions of the helper, filled in as far as the session tells. */
export function askedOf(known: SessionView): MethodAsk {
  const expected = known.people.filter((person) => person.expected || person.here);
  const lives = expected.some(({ roles }) => roles.some((role) => RESIDENTS.includes(role)));
  return {
    community: known.community,
    people: expected.length || null,
    minutes: known.promised_minutes,
    question: null,
    safe_group: false,
    practised_group: false,
    practised_facilitator: false,
    residents: lives || known.case?.voice === 'present',
  };
}

/** A typed number of people or minutes; null while there is none that makes sense. */
export function typedNumber(text: string): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number > 0 && number <= 999 ? number : null;
}
