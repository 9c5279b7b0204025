/** A round past all roles at the table: who was asked, who spoke, and whose turn it is. */
import type { BlockView, SessionView } from '$lib/api/generated';
import { askedInFront } from './voices';

export type Turn = { role: string; role_name: string; state: 'spoke' | 'passed' | 'waiting' };

/** The roles at the table in the order in which the round goes: who is asked first in front. */
export function turnsOf(view: SessionView, block: BlockView): Turn[] {
  const spoke = new Set(view.lines.filter((line) => line.block === block.id).map((line) => line.role));
  for (const tilt of view.tilts) if (tilt.block === block.id) spoke.add(tilt.role);
  const passed = new Set(view.passes.filter((pass) => pass.block === block.id).map((pass) => pass.role));
  const here = askedInFront(
    view.voices.filter((voice) => voice.here),
    block,
  );
  return here.map(({ role, role_name }) => ({
    role,
    role_name,
    state: spoke.has(role) ? 'spoke' : passed.has(role) ? 'passed' : 'waiting',
  }));
}

/** Who comes after this role: the next one that was not asked yet, round again after the last; null when all were. */
export function afterTurn(turns: readonly Turn[], role: string | null): string | null {
  const at = turns.findIndex((turn) => turn.role === role);
  const round = [...turns.slice(at + 1), ...turns.slice(0, at + 1)];
  return round.find((turn) => turn.state === 'waiting' && turn.role !== role)?.role ?? null;
}
