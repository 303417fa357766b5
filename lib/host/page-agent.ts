import type { ToAgent, ToPanel } from '../messages/panel-port';
import { receiveInTab } from '../messages/receive-in-tab';
import { createPagePlayer } from '../players/page/page-player';
import { applyCommand } from '../players/remote/apply-command';
import { createPanelFrame, setScheme } from './frame';
import { createOrders } from './orders';
import { keepOverPage, putAt } from './page-place';
import { openFrameLine } from './player-frames';
import { reportPage } from './report-page';
import { reportPlayer } from './report-player';
import { reportViewport } from './viewport';

/** How often the page's frames and players are looked at for what the panel says of them. */
const lookMs = 2000;

/**
 * Stands for the panel over a page on which something plays: holds its frame, finds the player, and tells what the
 * page says of what it plays. The panel decides when it is to be seen, and where.
 */
export function runPageAgent(css: string, signal: AbortSignal): void {
  /** The listener has asked for the panel; it may not have listened yet. */
  let shouldShow = false;
  const player = createPagePlayer({
    signal,
    commandFrame: (frameId, command) => frames.command(frameId, command),
  });
  const frames = openFrameLine(signal, player.updateFrame);

  const { element, frame, send } = createPanelFrame({
    css,
    subject: { kind: 'page' },
    onConnect() {
      sayTheme();
      sayViewport();
      sayPlayer();
      sayPlayers();
      sayPage();
      if (shouldShow) send({ type: 'order', order: 'show-overlay' });
      orders.connect();
    },
    onMessage: (message) => onMessage(message),
    signal,
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const sayTheme = () => {
    setScheme(frame, dark.matches);
    send({ type: 'theme', isDark: dark.matches });
  };
  dark.addEventListener('change', sayTheme, { signal });
  const sayViewport = reportViewport(send, signal);
  const sayPlayer = reportPlayer(player, send, signal);
  const sayPage = reportPage(player, send, signal);
  const sayPlayers = () => {
    const players: ToPanel = {
      type: 'players',
      hasPlayer: player.hasPlayer(),
      closedFrames: frames.closedFrames(),
    };
    send(players);
  };
  const interval = setInterval(sayPlayers, lookMs);
  signal.addEventListener('abort', () => clearInterval(interval));

  const orders = createOrders((order) => send({ type: 'order', order }));
  receiveInTab(
    {
      'ask-panel': () => orders.give('ask-panel'),
      'toggle-panel': () => orders.give('toggle-panel'),
      'focus-search': () => orders.give('focus-search'),
      'show-overlay': () => {
        frames.reach();
        shouldShow = true;
        send({ type: 'order', order: 'show-overlay' });
      },
      'ask-frames': () => ({ closedFrames: frames.closedFrames() }),
      'frame-player-state': frames.update,
    },
    signal,
  );

  const onMessage = (message: ToAgent) => {
    switch (message.type) {
      case 'command':
        applyCommand(player, message.command);
        break;
      case 'shown':
        element.dataset.shown = String(message.isShown);
        orders.answer(message.isShown);
        break;
      case 'box':
        putAt(element, message.box);
        element.dataset.edges = message.isRound ? 'round' : 'square';
        break;
      case 'focus':
        frame.focus();
    }
  };
  keepOverPage(element, signal);
}
