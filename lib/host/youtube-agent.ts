import type { VideoId } from '../homes/youtube-address';
import { applyCommand } from '../players/remote/apply-command';
import { whenMediumChanged } from '../players/youtube/medium';
import { isDarkPage, watchTheme } from '../players/youtube/page';
import { createYouTubePlayer } from '../players/youtube/youtube-player';
import { mountBarMarks } from './bar-marks';
import { createPanelFrame } from './frame';
import { keepPlaced } from './keep-placed';
import { relayOrders } from './orders';
import { reportPlayer } from './report-player';
import { reportTheme } from './report-theme';
import { reportViewport } from './report-viewport';

/** What the agent draws with in the page. */
export interface AgentSheets {
  readonly frame: string;
  readonly barMarks: string;
}

/**
 * Stands for the panel on a YouTube page that shows this video: holds its frame, the player, and the marks on the
 * player's bar. All of it leaves the page when it is aborted, and when the extension goes.
 */
export function runYouTubeAgent(videoId: VideoId, sheets: AgentSheets, abort: AbortController): void {
  const { signal } = abort;
  const player = createYouTubePlayer(signal);
  const panel = createPanelFrame({ css: sheets.frame, subject: { kind: 'video', videoId }, abort });
  const { element, frame } = panel;
  const orders = relayOrders(panel, signal);
  const bar = mountBarMarks(sheets.barMarks, player, panel.send, signal);
  // Over the last frames of another video this transcript is wrong.
  const isRightMedium = whenMediumChanged(videoId, signal);

  panel.handle({
    command: ({ command }) => applyCommand(player, command),
    shown({ isShown }) {
      void isRightMedium.then(() => {
        panel.setShown(isShown);
        orders.answer(isShown);
      });
    },
    height({ heightPx, overhangPx }) {
      element.style.blockSize = heightPx === null ? '' : `${heightPx}px`;
      element.style.setProperty('--overhang', `${overhangPx}px`);
    },
    marks: ({ marks }) => bar.show(marks),
    tip: ({ words }) => bar.tell(words),
    focus: () => frame.focus(),
  });
  reportTheme(panel, isDarkPage, (onChange) => watchTheme(signal, onChange));
  reportViewport(panel, signal);
  reportPlayer(player, panel, signal);
  keepPlaced(panel, signal);
}
