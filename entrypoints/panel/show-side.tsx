import { render } from 'preact';
import '../../components/overlay/overlay.css';
import { EpisodePanel, useChoosingAnew } from '../../components/overlay/EpisodePanel';
import { TransportBar } from '../../components/overlay/TransportBar';
import { PanelView } from '../../components/panel/PanelView';
import { browserText } from '../../lib/browser/text';
import type { HostLink } from '../../lib/frame/host-link';
import { type PagePanel, runPagePanel } from '../../lib/frame/page';
import type { FrameSession } from '../../lib/frame/session';
import type { VideoPanel } from '../../lib/frame/video';
import { problemSentence } from '../../lib/library/problem-text';
import { createTransport, type Transport } from '../../lib/panel/transport';
import { episodeProps } from './PageView';
import { Shell } from './Shell';

interface SideVideoViewProps {
  panel: VideoPanel;
  transport: Transport;
}

/**
 * The panel of a YouTube video in the browser's side panel. It has the player's controls, because the player may be out
 * of sight.
 */
function SideVideoView({ panel, transport }: SideVideoViewProps) {
  const open = panel.open.value;
  if (!open) return null;
  return (
    <Shell trouble="panelError">
      <PanelView
        open={open}
        focus={panel.focus}
        problem={open.problem.value && problemSentence(open.problem.value, browserText)}
        missing={null}
        floating={{
          handle: null,
          menuItems: [],
          footer: <TransportBar transport={transport} panel={open} />,
        }}
      />
    </Shell>
  );
}

/** The panel of a page that plays something, in the browser's side panel. */
function SidePageView({ panel }: { panel: PagePanel }) {
  const props = episodeProps(panel);
  const choosingAnew = useChoosingAnew(props);
  return (
    <Shell trouble="overlayTrouble">
      <EpisodePanel {...props} choosingAnew={choosingAnew} handle={null} placeItems={[]} />
    </Shell>
  );
}

/** Draws the panel of a YouTube video in the browser's side panel. */
export function showVideoAtSide(link: HostLink, panel: VideoPanel, app: HTMLElement): void {
  const transport = createTransport(link.player, new AbortController().signal);
  render(<SideVideoView panel={panel} transport={transport} />, app);
}

/** Draws the panel of a page that plays something in the browser's side panel. */
export function showPageAtSide(link: HostLink, session: Promise<FrameSession>, app: HTMLElement): void {
  render(<SidePageView panel={runPagePanel(link, session)} />, app);
}
