import type { VideoId } from '../homes/youtube-address';
import { applyCommand } from '../players/remote/apply-command';
import { whenMediumChanged } from '../players/youtube/medium';
import { isDarkPage, watchTheme } from '../players/youtube/theme';
import { createYouTubePlayer } from '../players/youtube/youtube-player';
import { mountBarMarks } from './bar-marks';
import { yieldPicture } from './beside-picture';
import { createPanelFrame } from './frame';
import { keepPlaced } from './keep-placed';
import { setLength, setLook } from './looks';
import { relayOrders } from './orders';
import { putAt } from './page-place';
import { keepSheet } from './phone-sheet';
import { reportDescription } from './report-description';
import { reportPlayer } from './report-player';
import { reportRoom } from './report-room';
import { reportTheme } from './report-theme';
import { reportUse } from './report-use';
import { reportViewport } from './report-viewport';

/** The style sheets of what the agent draws in the page. */
export interface AgentSheets {
  readonly frame: string;
  readonly barMarks: string;
}

/**
 * Runs in a YouTube page that shows this video: holds the panel's frame, the player, and the marks on the player's bar.
 * Everything is removed from the page when the signal aborts, and when the extension goes.
 */
export function runYouTubeAgent(videoId: VideoId, sheets: AgentSheets, signal: AbortSignal): void {
  const player = createYouTubePlayer(signal);
  const panel = createPanelFrame({ css: sheets.frame, subject: { kind: 'video', videoId }, signal });
  const { element, frame } = panel;
  const orders = relayOrders(panel, signal, () => place);
  const bar = mountBarMarks(sheets.barMarks, player, panel.send, signal);
  // Over the last frames of another video this transcript would be wrong.
  const isRightMedium = whenMediumChanged(videoId, signal);

  panel.handle({
    command: ({ command }) => applyCommand(player, command),
    shown({ isShown, answers }) {
      void isRightMedium.then(() => {
        panel.setShown(isShown);
        orders.answer(answers, isShown);
      });
    },
    height({ heightPx, overhangPx }) {
      setLength(element, '--flow-height', heightPx === null ? 'var(--panel-height)' : `${heightPx}px`);
      setLength(element, '--overhang', `${overhangPx}px`);
    },
    box({ box, outline }) {
      putAt(element, box);
      setLook(element, 'data-outline', outline);
    },
    sheet: ({ size, dragPx }) => sheet.setSize(size, dragPx),
    marks: ({ marks }) => bar.show(marks),
    ticks: ({ ticks }) => bar.showTicks(ticks),
    loop: ({ range }) => bar.showLoop(range),
    tip: ({ words }) => bar.tell(words),
    focus() {
      frame.focus();
      lookAtUse();
    },
  });
  // Nothing bright may stand over a picture that fills the screen.
  const isDark = () => isDarkPage() || document.fullscreenElement !== null;
  reportTheme(
    panel,
    isDark,
    (onChange) => {
      watchTheme(signal, onChange);
      document.addEventListener('fullscreenchange', onChange, { signal });
    },
    signal,
  );
  const lookAtUse = reportUse(panel, signal);
  reportViewport(panel, signal);
  reportPlayer(player, panel, signal);
  reportDescription(videoId, panel, signal);
  const place = keepPlaced(panel, signal);
  reportRoom(panel, yieldPicture(element, signal), signal);
  const sheet = keepSheet(element, signal);
}
