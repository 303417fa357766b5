import { createCalmly } from '../calmly';
import { createListeners } from '../listeners';
import type { Player } from '../player';
import { noPlayer, type RemoteCommand, type RemoteState } from '../remote/remote-state';
import { type Candidate, createElementCandidates } from './candidate';
import { choosePlayer, shortestEpisode } from './choice';
import { listenToPlayed } from './detached';
import { watchElements } from './elements';
import { watchPageClock } from './page-clock';
import { createRemotes } from './remotes';
import type { MediaSigns } from './signs';

/** What the chosen player plays. */
export interface PlayingMedia {
  /** Another key means another medium: another player was chosen, or the same one loaded another file. */
  readonly key: string;
  readonly signs: MediaSigns;
  /** Whether it has been started, or at least moved away from its beginning. */
  readonly hasBegun: boolean;
}

/** The player of any page: the media element that the listener means at the moment. */
export interface PagePlayer extends Player {
  /** Null while no player has loaded anything. */
  playing(): PlayingMedia | null;
  /** Whether there is any player, even an empty one. */
  hasPlayer(): boolean;
  /**
   * Takes a report of our script in a frame of another site. The state is null if the frame has no player, or no longer
   * has one.
   */
  updateFrame(frameId: number, frameAddress: string, state: RemoteState | null): void;
}

/** Ears and frames may be added after us, so they are asked this often. */
const greetAgainMs = 3000;

/** Whether it has loaded something that is longer than jingles and silent loops. */
function isEpisode({ rank, signs }: Candidate): boolean {
  return !(rank.duration <= shortestEpisode) && signs().address !== '';
}

export interface PagePlayerOptions {
  readonly signal: AbortSignal;
  /** See `listenToPlayed`. */
  readonly line: string;
  /** Sends a command to the script in a frame. */
  readonly commandFrame: (frameId: number, command: RemoteCommand) => void;
}

/**
 * Finds the page's players, chooses one, and forwards to it. It chooses again at each event of any player, so it copes
 * with replaced elements, and with pages that change episode without loading.
 */
export function createPagePlayer({ signal, line, commandFrame }: PagePlayerOptions): PagePlayer {
  const listeners = createListeners();
  let chosen: Candidate | null = null;
  const announce = createCalmly(signal, () => {
    chosen = choose();
    listeners.call();
  });

  const remotes = createRemotes(signal, announce);
  const elements = watchElements(signal, announce);
  const ofElement = createElementCandidates(elements);
  const players = () => [...elements.all().map(ofElement), ...remotes.candidates()];
  const clock = watchPageClock(signal, elements.roots, () => !players().some(isEpisode), announce);
  const choose = (): Candidate | null => {
    const found = clock.candidate();
    const all = found ? [found] : players();
    return all[choosePlayer(all.map(({ rank }) => rank))] ?? null;
  };

  const played = listenToPlayed(line, signal, elements.add);
  const greetEars = () => {
    for (const root of elements.roots())
      if (root.nodeType === Node.DOCUMENT_NODE) played.greet(root as Document);
  };
  const greetAgain = setInterval(greetEars, greetAgainMs);
  signal.addEventListener('abort', () => clearInterval(greetAgain));
  chosen = choose();
  greetEars();

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
    updateFrame(frameId, frameAddress, state) {
      const report = { id: `frame ${frameId}`, frameAddress, state };
      remotes.report(report, (command) => commandFrame(frameId, command));
    },
  };
}
