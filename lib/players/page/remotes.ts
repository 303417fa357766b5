import { createRemotePlayer, type RemotePlayer } from '../remote/remote-player';
import type { RemoteCommand, RemoteState } from '../remote/remote-state';
import type { Candidate } from './candidate';

interface Remote {
  readonly player: RemotePlayer;
  readonly frameAddress: string;
  startedMs: number;
}

/** A report about a player in a frame that only our script there can see. */
export interface RemoteReport {
  readonly id: string;
  /** The address of the player's frame. */
  readonly frameAddress: string;
  /** Null if there is no player, or no longer one. */
  readonly state: RemoteState | null;
}

/** The players of a page that are known from reports only. */
export interface Remotes {
  /** `send` sends commands to the player. */
  report(report: RemoteReport, send: (command: RemoteCommand) => void): void;
  candidates(): Candidate[];
}

/** Calls back when a player is added, removed or changed, until the signal aborts. */
export function createRemotes(signal: AbortSignal, onChange: () => void): Remotes {
  const remotes = new Map<string, Remote>();
  return {
    report({ id, frameAddress, state }, send) {
      const known = remotes.get(id);
      if (!state) {
        if (remotes.delete(id)) onChange();
        return;
      }
      const startedMs = startOf(state, known);
      if (known && known.frameAddress === frameAddress) {
        known.startedMs = startedMs;
        known.player.update(state);
        return;
      }
      const player = createRemotePlayer(state, send);
      player.onChange(onChange, signal);
      remotes.set(id, { player, frameAddress, startedMs });
      onChange();
    },
    candidates: () => [...remotes].map(([id, remote]) => candidateOf(id, remote)),
  };
}

/** When the player last started playing, by `performance.now()`; -Infinity if it has not started since it is known. */
function startOf(state: RemoteState, known: Remote | undefined): number {
  const wasPaused = known?.player.state().paused ?? true;
  if (!state.paused && wasPaused) return performance.now();
  return known?.startedMs ?? Number.NEGATIVE_INFINITY;
}

function candidateOf(id: string, { player, frameAddress, startedMs }: Remote): Candidate {
  const state = player.state();
  const { paused, audible, duration, address, session, isDetached = false } = state;
  return {
    id,
    player,
    rank: { startedMs, playing: !paused, audible, duration },
    signs: () => ({ address, frameAddress, session, isDetached, beside: null }),
  };
}
