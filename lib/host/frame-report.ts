import { browser } from 'wxt/browser';
import { receiveInTab } from '../messages/receive-in-tab';
import { ask } from '../messages/to-background';
import { createPagePlayer } from '../players/page/page-player';
import type { Player } from '../players/player';
import { applyCommand } from '../players/remote/apply-command';
import { packState, type RemoteState, readCommand } from '../players/remote/remote-state';
import { createEmbedPlayer, embeddedVideoAddress, isYouTubeFrame } from '../players/youtube/embed';
import { ownLine } from './world';

/** How often a running player tells its time; between, its clock is carried on. */
const tellMs = 1000;

/** Whether the page that holds this frame can look into it itself. */
export function isSeenFromAbove(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}

/**
 * In a frame of another site: tells the overlay of the tab about this frame's player, and does what it says.
 * Chosen over the messages that embeds take from their pages (YouTube's `postMessage`, Player.js), because
 * those ask for a switch in the embed code, differ by host, say nothing of adverts, and are heard by the page.
 * Returns what makes it tell again.
 */
export function reportFrame(abort: AbortController): () => void {
  const { signal } = abort;
  const page = isYouTubeFrame()
    ? null
    : createPagePlayer({ signal, line: ownLine(), commandFrame: () => {} });
  const player: Player = page ?? createEmbedPlayer(signal);
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readState = (): RemoteState | null => {
    const signs = page?.playing()?.signs;
    if (page && !signs) return null;
    const { time, duration, rate, paused, running, advert, isOnlyClock } = player.read();
    return {
      ...{ time, duration, rate, paused, running, advert },
      ...(isOnlyClock && { isOnlyClock }),
      audible: true,
      address: signs?.address ?? embeddedVideoAddress(),
      session: signs?.session ?? null,
      ...(signs?.isDetached && { isDetached: true }),
    };
  };
  const tell = async () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const state = readState();
    const packed = state && packState(state);
    const now = JSON.stringify(packed);
    if (now !== told) {
      told = now;
      const answer = await ask('report-frame-player', {
        address: location.href.slice(0, 1000),
        state: packed,
      });
      // The extension was reloaded or removed; a newer copy may come.
      if (!answer.ok && !browser.runtime?.id) abort.abort();
    }
    clearTimeout(timer);
    if (state?.running) timer = setTimeout(tell, tellMs);
  };
  const obey = (command: unknown) => {
    const known = readCommand(command);
    if (known) applyCommand(player, known);
  };
  receiveInTab({ 'do-player-command': ({ command }) => obey(command) }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  player.onChange(tell, signal);
  const tellAgain = () => {
    told = '';
    void tell();
  };
  tellAgain();
  return tellAgain;
}
