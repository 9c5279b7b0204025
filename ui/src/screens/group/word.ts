import type { AgreedWord } from '$lib/api/generated';

/** A word about which nothing is agreed yet. */
export function newWord(community: string): AgreedWord {
  return { id: null, community, instead_of: '', instead_of_many: '', say: '', say_many: '' };
}
