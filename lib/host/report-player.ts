import { createCalmly } from '../players/calmly';
import type { Player } from '../players/player';
import type { RemoteState } from '../players/remote/remote-state';
import type { PanelFrame } from './frame';

/** How often the time of a running player is reported, because its clock and the panel's drift apart. */
const tellAgainMs = 1000;

/** The state that the panel needs of a player. The other properties are for choosing among several players. */
function stateOf(player: Player): RemoteState {
  return { ...player.read(), audible: true, address: '', session: null };
}

/**
 * Tells the panel the player's state: on each connection, at each change, and every second while it runs. A page can make
 * up any number of changes; the panel, which shares its process with those of other tabs, hears of few.
 */
export function reportPlayer(
  player: Player,
  { send, whenConnected }: Pick<PanelFrame, 'send' | 'whenConnected'>,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = createCalmly(signal, () => {
    clearTimeout(timer);
    const state = stateOf(player);
    send({ type: 'player', state, atMs: performance.timeOrigin + performance.now() });
    if (state.running) timer = setTimeout(tell, tellAgainMs);
  });
  player.onChange(tell, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  whenConnected(tell);
}
