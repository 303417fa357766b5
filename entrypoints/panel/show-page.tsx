import { render } from 'preact';
import '../../components/overlay/overlay.css';
import { EpisodePanel, type EpisodeProps, useChoosingAnew } from '../../components/overlay/EpisodePanel';
import { OverlayView } from '../../components/overlay/OverlayView';
import { browserText } from '../../lib/browser/text';
import type { HostLink } from '../../lib/frame/host-link';
import { type PagePanel, runPagePanel } from '../../lib/frame/page';
import type { FrameSession } from '../../lib/frame/session';
import { libraryProblemSentence } from '../../lib/library/problem-text';
import { Shell } from './Shell';

function episodeProps(panel: PagePanel): EpisodeProps {
  const { title, hasPlayer, closedFrames } = panel.page.value;
  const problem = panel.problem.value;
  return {
    panel: panel.open.value,
    episode: panel.episode.value,
    focus: panel.focus,
    problem: problem && libraryProblemSentence(problem, browserText),
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

interface PageViewProps {
  link: HostLink;
  panel: PagePanel;
}

/** The panel floating over the page; nothing while it is hidden. */
function OverPage({ link, panel }: PageViewProps) {
  if (!panel.isShown.value) return null;
  const episode = episodeProps(panel);
  const problem = link.isRefused.value ? browserText('panelOutOfUse') : episode.problem;
  return (
    <OverlayView
      episode={{ ...episode, problem }}
      floating={{
        placement: panel.placement.value,
        room: link.viewport.value,
        onPlace: (placement) => {
          panel.placement.value = placement;
        },
        onBox: (box, outline) => link.say({ type: 'box', box, outline }),
      }}
      onClose={panel.close}
    />
  );
}

/** The panel in the browser's side panel. */
function AtSide({ panel }: Pick<PageViewProps, 'panel'>) {
  const episode = episodeProps(panel);
  const choosingAnew = useChoosingAnew(episode);
  return <EpisodePanel {...episode} choosingAnew={choosingAnew} controls={{ handle: null, menuItems: [] }} />;
}

/** Draws the panel of a page that plays something. */
export function showPage(link: HostLink, session: Promise<FrameSession>, app: HTMLElement): void {
  const panel = runPagePanel(link, session);
  render(
    <Shell trouble="overlayTrouble">
      {link.sideOf === null ? <OverPage link={link} panel={panel} /> : <AtSide panel={panel} />}
    </Shell>,
    app,
  );
}
