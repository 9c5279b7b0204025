import type { Has, Venue } from '$lib/api/generated';

/** What is asked about a place, in the order of the card. */
export const ASKED = ['wheelchair', 'bus', 'coffee', 'projector', 'quiet_room'] as const;

/** A place about which nothing was asked yet. */
export function newVenue(community: string): Venue {
  const unasked: Has = 'unasked';
  return {
    id: null,
    community,
    name: '',
    host: null,
    wheelchair: unasked,
    bus: unasked,
    coffee: unasked,
    projector: unasked,
    quiet_room: unasked,
    door: '',
    remark: '',
  };
}
