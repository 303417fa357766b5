import { useEffect, useState } from 'preact/hooks';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { Transport } from '../../lib/panel/transport';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import type { FloatingControls } from '../panel/FloatingButtons';
import { PanelView } from '../panel/PanelView';
import { EpisodeCard, type EpisodeCardProps, type EpisodeQuestion } from './EpisodeCard';
import { TransportBar } from './TransportBar';

/** What is known about the episode, as far as the view depends on it. */
type EpisodeView =
  | { readonly kind: 'looking' | 'known' | 'unknown' }
  | { readonly kind: 'likely'; readonly matches: readonly { readonly talk: TalkInfo }[] };

/** What plays in a page, and what can be done about its transcript. */
export interface EpisodeProps
  extends Pick<
    EpisodeCardProps,
    'about' | 'hasPlayer' | 'closedFrames' | 'find' | 'onChoose' | 'onRefuse' | 'onImport' | 'onMake'
  > {
  /** The panel of the talk that is played; null while there is none, or it is still loading. */
  panel: OpenPanel | null;
  episode: EpisodeView;
  /** Whether the listener wants the focus in the search field. */
  focus: SearchFocus;
  /** One sentence about what could not be read or kept; null when all is well. */
  problem: string | null;
  transport: Transport;
}

/** Whether the listener wants another talk than the one that is shown. */
export interface ChoosingAnew {
  readonly isChoosing: boolean;
  begin(): void;
}

/** A new episode asks its own question. */
export function useChoosingAnew({ panel, episode }: Pick<EpisodeProps, 'panel' | 'episode'>): ChoosingAnew {
  const [isChoosing, setChoosing] = useState(false);
  useEffect(() => setChoosing(false), [panel, episode]);
  return { isChoosing, begin: () => setChoosing(true) };
}

export interface EpisodePanelProps extends EpisodeProps {
  choosingAnew: ChoosingAnew;
  controls: FloatingControls;
}

/** The panel with a transport, or a question about the episode. */
export function EpisodePanel(props: EpisodePanelProps) {
  const text = useText();
  const { panel, episode, focus, problem, choosingAnew, controls, transport } = props;
  if (!panel || choosingAnew.isChoosing) {
    const question = choosingAnew.isChoosing ? ({ kind: 'unknown' } as const) : questionOf(episode, problem);
    return <EpisodeCard {...props} key={episode.kind} question={question} />;
  }
  return (
    <PanelView
      // When a talk that is being made has more lines, it is opened again.
      key={`${panel.talk.id} ${panel.talk.cues.length}`}
      {...{ panel, focus, problem }}
      missing={null}
      floating={{
        ...controls,
        menuItems: [...controls.menuItems, { label: text('overlayOther'), onSelect: choosingAnew.begin }],
        footer: <TransportBar transport={transport} panel={panel} />,
      }}
    />
  );
}

/** What to ask or say about an episode while no transcript is shown. */
function questionOf(episode: EpisodeView, problem: string | null): EpisodeQuestion {
  if (problem !== null) return { kind: 'trouble', reason: problem };
  if (episode.kind === 'likely') {
    return { kind: 'likely', talks: episode.matches.map(({ talk }) => talk) };
  }
  return { kind: episode.kind === 'unknown' ? 'unknown' : 'looking' };
}
