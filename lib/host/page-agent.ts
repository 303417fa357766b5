import { receiveInTab } from '../messages/receive-in-tab';
import { createPagePlayer } from '../players/page/page-player';
import { applyCommand } from '../players/remote/apply-command';
import { sayRefused } from './displacement';
import { createPanelFrame, type PanelFrame } from './frame';
import { setLook } from './looks';
import { noNumber, relayOrders } from './orders';
import { keepOverPage, putAt } from './page-place';
import { type FrameLine, openFrameLine } from './player-frames';
import { reportPage } from './report-page';
import { reportPlayer } from './report-player';
import { reportTheme } from './report-theme';
import { reportUse } from './report-use';
import { reportViewport } from './report-viewport';
import { ownLine } from './world';

/** How often the page's frames and players are checked, to report them to the panel. */
const lookMs = 2000;

/**
 * Runs in a page that plays something: holds the panel's frame, finds the player, and reports what the page says about
 * what it plays. The panel decides when it is shown, and where. Everything is removed from the page when the extension
 * goes.
 */
export function runPageAgent(css: string, signal: AbortSignal): void {
  // A picture or other XML that is shown by itself has no place for an element of ours.
  if (!(document.documentElement instanceof HTMLElement)) {
    sayRefused('blocked');
    return;
  }
  const player = createPagePlayer({
    signal,
    line: ownLine(),
    commandFrame: (frameId, command) => frames.command(frameId, command),
  });
  const frames = openFrameLine(signal, player.updateFrame);
  const panel = createPanelFrame({ css, subject: { kind: 'page' }, signal });
  const { element, frame } = panel;
  const orders = relayOrders(panel, signal, () => place);

  panel.handle({
    command: ({ command }) => applyCommand(player, command),
    shown({ isShown, answers }) {
      panel.setShown(isShown);
      orders.answer(answers, isShown);
    },
    box({ box, outline }) {
      putAt(element, box);
      setLook(element, 'data-outline', outline);
    },
    focus() {
      frame.focus();
      lookAtUse();
    },
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  reportTheme(
    panel,
    () => dark.matches,
    (onChange) => dark.addEventListener('change', onChange, { signal }),
    signal,
  );
  const lookAtUse = reportUse(panel, signal);
  reportViewport(panel, signal);
  reportPlayer(player, panel, signal);
  reportPlayers(panel, player.hasPlayer, frames, signal);
  reportPage(player, panel, signal);
  receiveFrames(panel, frames, () => place.end(), signal);
  const place = keepOverPage(element, signal);
}

/**
 * Tells the panel which players there are: on each connection, and from time to time, because nothing signals a change.
 */
function reportPlayers(
  { send, whenConnected }: PanelFrame,
  hasPlayer: () => boolean,
  frames: FrameLine,
  signal: AbortSignal,
): void {
  const tell = () => send({ type: 'players', hasPlayer: hasPlayer(), closedFrames: frames.closedFrames() });
  const interval = setInterval(tell, lookMs);
  signal.addEventListener('abort', () => clearInterval(interval));
  whenConnected(tell);
}

/** Receives the reports of our scripts in other frames, and the popup's requests for this page. */
function receiveFrames(
  { send, whenConnected }: PanelFrame,
  frames: FrameLine,
  onWanted: () => void,
  signal: AbortSignal,
): void {
  let isAskedFor = false;
  const show = () => {
    if (isAskedFor) send({ type: 'order', order: 'show-overlay', number: noNumber });
  };
  whenConnected(show);
  receiveInTab(
    {
      'show-overlay': () => {
        frames.reach();
        isAskedFor = true;
        onWanted();
        show();
      },
      'ask-frames': () => ({ closedFrames: frames.closedFrames() }),
      'frame-player-state': frames.update,
    },
    signal,
  );
}
