import type { EpisodeProps } from '../../components/overlay/EpisodePanel';
import { OverlayView } from '../../components/overlay/OverlayView';
import { browserText } from '../../lib/browser/text';
import type { HostLink } from '../../lib/frame/host-link';
import type { PagePanel } from '../../lib/frame/page';
import { problemSentence } from '../../lib/library/problem-text';
import { Shell } from './Shell';

export interface PageViewProps {
  link: HostLink;
  panel: PagePanel;
}

/** The properties for a view of a page's episode, wherever the view is. */
export function episodeProps(panel: PagePanel): EpisodeProps {
  const { title, hasPlayer, closedFrames } = panel.page.value;
  const problem = panel.problem.value;
  return {
    open: panel.open.value,
    episode: panel.episode.value,
    focus: panel.focus,
    problem: problem && problemSentence(problem, browserText),
    transport: panel.transport,
    about: title,
    hasPlayer,
    closedFrames,
    find: panel.find,
    onChoose: panel.choose,
    onRefuse: panel.refuse,
    onImport: panel.add,
    onMake: panel.make,
  };
}

/** The panel over a page that plays something; nothing while it is hidden. */
export function PageView({ link, panel }: PageViewProps) {
  if (!panel.isShown.value) return null;
  const props = episodeProps(panel);
  return (
    <Shell trouble="overlayTrouble">
      <OverlayView
        {...props}
        problem={link.isRefused.value ? browserText('panelOutOfUse') : props.problem}
        placement={panel.placement}
        viewport={link.viewport.value}
        onBox={(box, outline) => link.say({ type: 'box', box, outline })}
        onClose={panel.close}
      />
    </Shell>
  );
}
