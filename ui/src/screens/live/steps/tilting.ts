/** What can be done with a tilt from a step. */
import type { TiltView } from '$lib/api/generated';

export type Tilting = { edit: (tilt: TiltView) => void; remove: (tilt: TiltView) => void };
