import type { Has, Venue, VenueItem } from '$lib/api/generated';

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

/** Whether two names are of the same place, however they are spelled. */
export function samePlace(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Who receives the group and where, as it is written down for the next time. */
export function inWords({ host_name, card }: VenueItem): string {
  return host_name ? `${host_name}, ${card.name}` : card.name;
}
