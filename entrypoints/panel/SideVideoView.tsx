import { useMemo } from 'preact/hooks';
import '../../components/overlay/overlay.css';
import { TransportBar } from '../../components/overlay/TransportBar';
import { PanelView } from '../../components/panel/PanelView';
import { browserText } from '../../lib/browser/text';
import { libraryProblemSentence } from '../../lib/library/problem-text';
import { createTransport } from '../../lib/panel/transport';
import { Shell } from './Shell';
import type { VideoViewProps } from './VideoView';

/**
 * The panel of a YouTube video in the browser's side panel. It has the player's controls, because the player may be out
 * of sight.
 */
export function SideVideoView({ link, panel }: VideoViewProps) {
  const transport = useMemo(() => createTransport(link.player, new AbortController().signal), []);
  const open = panel.open.value;
  if (!open) return null;
  return (
    <Shell trouble="panelError">
      <PanelView
        panel={open}
        focus={panel.focus}
        problem={open.problem.value && libraryProblemSentence(open.problem.value, browserText)}
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
