import { claimsOf } from '../homes/read-claims';
import type { Playing, ToPanel } from '../messages/panel-port';
import type { PagePlayer } from '../players/page/page-player';
import { createSignReader, titleOf, watchSigns } from '../players/page/signs';
import type { PanelFrame } from './frame';

/** No BCP 47 tag is longer; the panel takes no message with any text. */
const longestTag = 100;

/** A longer address is not passed on: the panel would take no message with it. */
const longestAddress = 4000;

/** Pages change address, title and file one after the other; this long they rest before they are believed. */
const settleMs = 350;

/** Nobody tells when a Media Session gets its title. */
const lookAgainMs = 3000;

/** Of streams and files that a page holds itself there is none: ''. */
const soundAddress = (address: string): string =>
  /^https?:/.test(address) && address.length <= longestAddress ? address : '';

/**
 * Tells the panel what the page plays: at once which medium and address it is, and once the page has come to rest
 * what it says of them. On each connection it is told all of it again.
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
      // The panel waits for what the page says now, be it the same as before.
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
