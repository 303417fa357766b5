import { claimsOf } from '../homes/read-claims';
import type { Playing, ToPanel } from '../messages/panel-port';
import type { PagePlayer } from '../players/page/page-player';
import { createSignReader, titleOf, watchSigns } from '../players/page/signs';
import type { PanelFrame } from './frame';

/** No BCP 47 tag is longer. The panel rejects messages with longer texts. */
const longestTag = 100;

/** Longer addresses are left out: the panel would reject a message with one. */
const longestAddress = 4000;

/** Pages change address, title and file one after the other. They are read after this long without a change. */
const settleMs = 350;

/** Nothing signals when a Media Session gets its title, so it is read this often. */
const lookAgainMs = 3000;

/** The address of the audio; '' for streams and for data that the page holds in memory. */
const soundAddress = (address: string): string =>
  /^https?:/.test(address) && address.length <= longestAddress ? address : '';

/**
 * Tells the panel what the page plays: the medium and the address at once, and what the page says about them once it
 * has settled. On each connection everything is sent again.
 */
export function reportPage(
  player: PagePlayer,
  { send, whenConnected }: PanelFrame,
  signal: AbortSignal,
): void {
  const readSigns = createSignReader();
  let toldPlaying = '';
  let toldClaims = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readPlaying = (): Playing => {
    const playing = player.playing();
    return {
      key: playing?.key ?? '',
      hasBegun: playing?.hasBegun ?? false,
      address: location.href.replace(/#.*$/, ''),
    };
  };
  const readClaims = () => {
    timer = undefined;
    const signs = player.playing()?.signs ?? null;
    const claims = claimsOf(readSigns(signs));
    const title = titleOf(document);
    const language = document.documentElement.lang.slice(0, longestTag);
    const sound = soundAddress(signs?.address ?? '');
    const playing = readPlaying();
    const message: ToPanel = { type: 'claims', playing, claims, title, language, sound };
    const now = JSON.stringify(message);
    if (now === toldClaims) return;
    toldClaims = now;
    send(message);
  };
  const look = () => {
    if (signal.aborted) return;
    const playing = readPlaying();
    const now = JSON.stringify(playing);
    if (now !== toldPlaying) {
      toldPlaying = now;
      // The panel waits for what the page says now, even if it is the same as before.
      toldClaims = '';
      send({ type: 'playing', playing });
    }
    timer ??= setTimeout(readClaims, settleMs);
  };
  player.onChange(look, signal);
  watchSigns(settleMs, signal, look);
  const interval = setInterval(() => !document.hidden && look(), lookAgainMs);
  signal.addEventListener('abort', () => {
    clearInterval(interval);
    clearTimeout(timer);
  });
  whenConnected(() => {
    toldPlaying = '';
    toldClaims = '';
    look();
  });
}
