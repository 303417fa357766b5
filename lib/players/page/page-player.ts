import { createListeners } from '../listeners';
import type { Player, PlayerControls, PlayerState } from '../player';
import { createRemotePlayer, type RemotePlayer } from '../remote/remote-player';
import type { RemoteCommand, RemoteState } from '../remote/remote-state';
import { choosePlayer, type MediaRank } from './choice';
import { listenToDetached } from './detached';
import { createElementPlayer } from './element-player';
import { watchElements } from './elements';
import { type MediaSigns, readSession } from './signs';

/** What the chosen player plays. */
export interface PlayingMedia {
  /** Another key, another medium: another player was chosen, or the same one took another file. */
  readonly key: string;
  readonly signs: MediaSigns;
  /** Whether it has been started, or at least moved from its beginning. */
  readonly hasBegun: boolean;
}

/** The player of any page: whichever of its media elements the listener means at the moment. */
export interface PagePlayer extends Player {
  /** Null while no player has anything loaded. */
  playing(): PlayingMedia | null;
  /** Whether there is a player at all, be it still empty. */
  hasPlayer(): boolean;
  /**
   * What a script of ours in a frame of another site reports; null for its state when it has no player (any
   * more).
   */
  hearFrame(frameId: number, frameAddress: string, state: RemoteState | null): void;
}

interface Candidate {
  readonly id: string;
  readonly player: PlayerControls;
  readonly rank: MediaRank;
  readonly signs: () => MediaSigns;
}

interface Remote {
  readonly player: RemotePlayer;
  readonly frameAddress: string | null;
  startedMs: number;
}

/** Hooks may come later than we do, and frames too. */
const greetAgainMs = 3000;

const noPlayer: PlayerState = {
  time: 0,
  duration: Number.NaN,
  rate: 1,
  paused: true,
  running: false,
  advert: false,
};

export interface PagePlayerOptions {
  readonly signal: AbortSignal;
  /** Sends a command to the script in a frame. */
  readonly commandFrame: (frameId: number, command: RemoteCommand) => void;
}

/**
 * Finds the page's players, chooses one, and hands on to it. The choice is made anew at each event of any
 * player, so it survives replaced elements and pages that change episode without loading.
 */
export function createPagePlayer({ signal, commandFrame }: PagePlayerOptions): PagePlayer {
  const listeners = createListeners();
  const ids = new WeakMap<HTMLMediaElement, string>();
  let elementCount = 0;
  const remotes = new Map<string, Remote>();
  let chosen: Candidate | null = null;

  const announce = () => {
    chosen = choose();
    listeners.call();
  };
  const hearRemote = (
    id: string,
    frameAddress: string | null,
    state: RemoteState | null,
    send: (command: RemoteCommand) => void,
  ) => {
    const known = remotes.get(id);
    if (!state) {
      if (remotes.delete(id)) announce();
      return;
    }
    const before = known?.player.state();
    const startedMs =
      !state.paused && (before?.paused ?? true)
        ? performance.now()
        : (known?.startedMs ?? Number.NEGATIVE_INFINITY);
    if (known && known.frameAddress === frameAddress) {
      known.startedMs = startedMs;
      known.player.update(state);
      return;
    }
    const player = createRemotePlayer(state, send);
    player.onChange(announce, signal);
    remotes.set(id, { player, frameAddress, startedMs });
    announce();
  };

  const detached = listenToDetached(signal, ({ id, state }) => {
    if (!state) elements.lookAgain();
    hearRemote(`detached ${id}`, null, state, (command) => detached.command(id, command));
  });
  const greetHooks = () => {
    for (const root of elements.roots())
      if (root.nodeType === Node.DOCUMENT_NODE) detached.greet(root as Document);
  };
  const elements = watchElements(signal, () => announce());

  const ofElement = (media: HTMLMediaElement): Candidate => {
    let id = ids.get(media);
    if (!id) {
      elementCount += 1;
      id = `element ${elementCount}`;
      ids.set(media, id);
    }
    const page = media.ownerDocument;
    const isInFrame = page !== document;
    return {
      id,
      player: createElementPlayer(media),
      rank: {
        startedMs: elements.startedMs(media),
        playing: !media.paused && !media.ended,
        audible: !media.muted && media.volume > 0,
        duration: media.duration,
      },
      signs: () => ({
        // A stream set as an object has no address, and is something all the same.
        address: media.currentSrc || (media.readyState > HTMLMediaElement.HAVE_NOTHING ? 'stream:' : ''),
        frameAddress: isInFrame ? page.URL : null,
        session: readSession(page.defaultView ?? window),
      }),
    };
  };
  const ofRemote = ([id, { player, frameAddress, startedMs }]: [string, Remote]): Candidate => {
    const state = player.state();
    const { paused, audible, duration, address } = state;
    return {
      id,
      player,
      rank: { startedMs, playing: !paused, audible, duration },
      signs: () => ({
        address,
        frameAddress,
        session: frameAddress === null ? readSession() : state.session,
      }),
    };
  };
  const choose = (): Candidate | null => {
    const all = [...elements.all().map(ofElement), ...[...remotes].map(ofRemote)];
    return all[choosePlayer(all.map(({ rank }) => rank))] ?? null;
  };

  const greetAgain = setInterval(greetHooks, greetAgainMs);
  signal.addEventListener('abort', () => clearInterval(greetAgain));
  chosen = choose();
  greetHooks();

  return {
    read: () => chosen?.player.read() ?? noPlayer,
    seek: (time) => chosen?.player.seek(time),
    play: () => chosen?.player.play(),
    pause: () => chosen?.player.pause(),
    setRate: (rate) => chosen?.player.setRate(rate),
    onChange: listeners.add,
    playing() {
      const signs = chosen?.signs();
      if (!chosen || !signs || signs.address === '') return null;
      const { time, paused } = chosen.player.read();
      return { key: `${chosen.id} ${signs.address}`, signs, hasBegun: !paused || time > 0 };
    },
    hasPlayer: () => chosen !== null,
    hearFrame(frameId, frameAddress, state) {
      hearRemote(`frame ${frameId}`, frameAddress, state, (command) => commandFrame(frameId, command));
    },
  };
}
