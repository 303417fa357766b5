import type { VideoId } from '../homes/youtube-address';
import type { ToAgent } from '../messages/panel-port';
import { receiveInTab } from '../messages/receive-in-tab';
import { applyCommand } from '../players/remote/apply-command';
import { whenMediumChanged } from '../players/youtube/medium';
import { isDarkPage, type MountPlace, watchTheme } from '../players/youtube/page';
import { createYouTubePlayer } from '../players/youtube/youtube-player';
import { mountBarMarks } from './bar-marks';
import { createPanelFrame, setScheme } from './frame';
import { keepPlaced } from './keep-placed';
import { createOrders } from './orders';
import { reportPlayer } from './report-player';
import { reportViewport } from './viewport';

/** What the agent draws with in the page. */
export interface AgentSheets {
  readonly frame: string;
  readonly barMarks: string;
}

/**
 * Stands for the panel on a YouTube page that shows this video: holds its frame, the player, and the marks on the
 * player's bar. All of it leaves the page when the signal aborts.
 */
export function runYouTubeAgent(videoId: VideoId, sheets: AgentSheets, signal: AbortSignal): void {
  const player = createYouTubePlayer(signal);
  let place: MountPlace | null = null;
  /** Null until the panel has said so. */
  let isShown: boolean | null = null;
  let isRightMedium = false;

  const { element, frame, send } = createPanelFrame({
    css: sheets.frame,
    subject: { kind: 'video', videoId },
    onConnect() {
      sayTheme(isDarkPage());
      sayPlace();
      sayViewport();
      sayPlayer();
      orders.connect();
    },
    onMessage: (message) => onMessage(message),
    signal,
  });
  const sayTheme = (isDark: boolean) => {
    setScheme(frame, isDark);
    send({ type: 'theme', isDark });
  };
  const sayPlace = () => {
    if (!place) return;
    send({ type: 'placed', dock: place.dock, missing: place.failed, path: location.pathname });
  };
  const sayPlayer = reportPlayer(player, send, signal);
  const sayViewport = reportViewport(send, signal);
  const orders = createOrders((order) => send({ type: 'order', order }));
  receiveInTab(
    {
      'ask-panel': () => orders.give('ask-panel'),
      'toggle-panel': () => orders.give('toggle-panel'),
      'focus-search': () => orders.give('focus-search'),
    },
    signal,
  );
  const bar = mountBarMarks(sheets.barMarks, player, send, signal);

  const onMessage = (message: ToAgent) => {
    switch (message.type) {
      case 'command':
        applyCommand(player, message.command);
        break;
      case 'shown':
        isShown = message.isShown;
        if (isRightMedium) element.dataset.shown = String(isShown);
        orders.answer(isShown);
        break;
      case 'height':
        element.style.blockSize = message.heightPx === null ? '' : `${message.heightPx}px`;
        element.style.setProperty('--overhang', `${message.overhangPx}px`);
        break;
      case 'marks':
        bar.show(message.marks);
        break;
      case 'tip':
        bar.tell(message.words);
        break;
      case 'focus':
        frame.focus();
    }
  };
  // Over the last frames of another video this transcript is wrong.
  void whenMediumChanged(videoId, signal).then(() => {
    isRightMedium = true;
    if (isShown !== null) element.dataset.shown = String(isShown);
  });
  // It loads from now on, and is moved where it belongs without loading again.
  document.documentElement.append(element);
  watchTheme(signal, sayTheme);
  keepPlaced(element, signal, (found) => {
    place = found;
    sayPlace();
  });
}
