/** The rows of "Aan tafel": people with the role they usually speak from, and roles that nobody has in the first place. */
import type { PersonView, SessionView, VoiceCount } from '$lib/api/generated';

export type Seat = {
  /** Who sits there; null for a role that was heard or is here as somebody's second role. */
  person: PersonView | null;
  /** The role with its lines; null for somebody without a role. */
  voice: VoiceCount | null;
  /** The digit that chooses the role with Ctrl, from 1; null beyond nine. */
  digit: number | null;
};

/** Who is here, then the other roles, then who is not here (any more). */
export function seats(view: SessionView): Seat[] {
  const at = new Map(view.voices.map((voice, index) => [voice.role, index]));
  const seat = (person: PersonView | null, role: string | undefined): Seat => {
    const index = role === undefined ? undefined : at.get(role);
    return {
      person,
      voice: index === undefined ? null : (view.voices[index] ?? null),
      digit: index !== undefined && index < 9 ? index + 1 : null,
    };
  };
  const taken = new Set(view.people.map((person) => person.roles[0]));
  const others = view.voices.filter((voice) => !taken.has(voice.role));
  return [
    ...view.people.filter((p) => p.here).map((p) => seat(p, p.roles[0])),
    ...others.map((voice) => seat(null, voice.role)),
    ...view.people.filter((p) => !p.here).map((p) => seat(p, p.roles[0])),
  ];
}
