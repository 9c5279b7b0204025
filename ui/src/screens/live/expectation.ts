/** Where what everybody may expect is shown: as on the room's screen, when the evening begins and when it is looked back on. */
import type { BlockView, SessionView } from '$lib/api/generated';

/** The end of the evening at which a step stands; `null` in between. At the end it is asked what came of it. */
export function eveningEnd(view: Pick<SessionView, 'blocks'>, block: BlockView): 'start' | 'end' | null {
  if (block.capture === 'closing' || block.id === view.blocks.at(-1)?.id) return 'end';
  return block.id === view.blocks[0]?.id ? 'start' : null;
}
