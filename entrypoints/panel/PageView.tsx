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

/** The panel over a page on which something plays; nothing while it is hidden. */
export function PageView({ link, panel }: PageViewProps) {
  if (!panel.isShown.value) return null;
  const { title, hasPlayer, closedFrames } = panel.page.value;
  const open = panel.open.value;
  const problem = panel.problem.value;
  return (
    <Shell trouble="overlayTrouble">
      <OverlayView
        open={open}
        episode={panel.episode.value}
        focus={panel.focus}
        problem={problem && problemSentence(problem, browserText)}
        transport={panel.transport}
        placement={panel.placement}
        viewport={link.viewport.value}
        onBox={(box, outline) => link.say({ type: 'box', box, outline })}
        about={title}
        hasPlayer={hasPlayer}
        closedFrames={closedFrames}
        find={panel.find}
        onChoose={panel.choose}
        onRefuse={panel.refuse}
        onImport={panel.add}
        onMake={panel.make}
        onClose={panel.close}
      />
    </Shell>
  );
}
