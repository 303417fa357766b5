import type { VideoId } from '../homes/youtube-address';
import { readOrder } from '../messages/messages';
import type { ToAgent } from '../messages/panel-port';
import { applyCommand } from '../players/remote/apply-command';
import { whenMediumChanged } from '../players/youtube/medium';
import { isDarkPage, type MountPlace, watchTheme } from '../players/youtube/page';
import { createYouTubePlayer } from '../players/youtube/youtube-player';
import { mountBarMarks } from './bar-marks';
import { createPanelFrame } from './frame';
import { keepPlaced } from './keep-placed';
import { passOrders } from './orders';
import { reportPlayer } from './report-player';
import { reportViewport } from './viewport';

/**
 * Stands for the panel on a YouTube page that shows this video: holds its frame, the player, and the marks on the
 * player's bar. All of it leaves the page when the signal aborts. The panel loads at once, but is not seen before
 * the video that the page has left is gone from the player.
 */
export function runYouTubeAgent(videoId: VideoId, signal: AbortSignal): void {
  const player = createYouTubePlayer(signal);
  let place: MountPlace | null = null;
  const mediumChanged = whenMediumChanged(videoId, signal);

  const { element, frame, send } = createPanelFrame({
    subject: { kind: 'video', videoId },
    onConnect() {
      sayTheme(isDarkPage());
      sayPlace();
      sayViewport();
      sayPlayer();
      orders.connect();
    },
    onMessage: (message) => void mediumChanged.then(() => signal.aborted || onMessage(message)),
    signal,
  });
  const sayTheme = (isDark: boolean) => send({ type: 'theme', isDark });
  const sayPlace = () => {
    if (!place) return;
    send({ type: 'placed', dock: place.dock, missing: place.failed, path: location.pathname });
  };
  const sayPlayer = reportPlayer(player, send, signal);
  const sayViewport = reportViewport(send, signal);
  const orders = passOrders(readOrder, (order) => send({ type: 'order', order }), signal);
  const bar = mountBarMarks(player, send, signal);

  const onMessage = (message: ToAgent) => {
    switch (message.type) {
      case 'command':
        applyCommand(player, message.command);
        break;
      case 'shown':
        element.dataset.shown = String(message.isShown);
        orders.answer(message.isShown);
        break;
      case 'height':
        element.style.blockSize = message.heightPx === null ? '' : `${message.heightPx}px`;
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
  // It loads from now on, and is moved where it belongs without loading again.
  document.documentElement.append(element);
  watchTheme(signal, sayTheme);
  keepPlaced(element, signal, (found) => {
    place = found;
    sayPlace();
  });
}
