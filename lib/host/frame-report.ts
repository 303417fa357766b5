import { receiveInTab } from '../messages/receive-in-tab';
import { ask } from '../messages/to-background';
import { createPagePlayer } from '../players/page/page-player';
import type { Player } from '../players/player';
import { applyCommand } from '../players/remote/apply-command';
import { packState, type RemoteState, readCommand } from '../players/remote/remote-state';
import { createEmbedPlayer, embeddedVideoAddress, isYouTubeFrame } from '../players/youtube/embed';
import { isExtensionThere } from './extension-there';
import { ownLine } from './world';

/** How often a running player reports its time. In between, its clock is extrapolated. */
const tellMs = 1000;

/** Whether the top page can access this frame's document by itself. */
export function isSeenFromAbove(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}

/**
 * In a frame of another site: reports this frame's player to the overlay of the tab, and follows its commands. We do
 * not use the messages that embeds exchange with their pages (YouTube's `postMessage`, Player.js), because they need a
 * switch in the embed code, differ by host, say nothing about adverts, and can be read by the page.
 *
 * @returns a function that reports again
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
    return {
      ...player.read(),
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
      // The extension was reloaded or removed. A newer copy may come.
      if (!answer.ok && !isExtensionThere()) abort.abort();
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
