import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { Panel } from '../../lib/panel/panel';
import type { Box, Dock, Placement, Size } from '../../lib/panel/placement';
import type { Transport } from '../../lib/panel/transport';
import type { Seconds } from '../../lib/transcript/cue';
import type { Note } from '../../lib/transcript/note';
import type { TalkInfo } from '../../lib/transcript/talk';
import type { MenuItem } from '../controls/Menu';
import { useText } from '../controls/text';
import { PanelView } from '../panel/PanelView';
import type { Excerpts } from '../panel/SelectionBar';
import { EpisodeCard, type EpisodeQuestion } from './EpisodeCard';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip } from './Strip';
import { TransportBar } from './TransportBar';

/** What is known of the episode, as far as the view goes by it. */
type EpisodeView =
  | { readonly kind: 'looking' | 'known' | 'unknown' }
  | { readonly kind: 'likely'; readonly matches: readonly { readonly talk: TalkInfo }[] };

export interface OverlayViewProps {
  /** The talk on show; null while there is none, or its lines are on their way. */
  open: {
    readonly panel: Panel;
    readonly preferences: Signal<PanelPreferences>;
    readonly recent: ReadonlySignal<readonly string[]>;
    readonly useQuery: (query: string) => void;
    readonly copy: (text: string) => Promise<boolean>;
    readonly linkTo: (start: Seconds) => string;
    readonly excerpts: Excerpts;
    readonly notes: Signal<readonly Note[]>;
  } | null;
  episode: EpisodeView;
  problem: string | null;
  transport: Transport;
  placement: Signal<Placement>;
  /** The window's size. */
  viewport: Size;
  /** Where the overlay has to stand in the window; its corners are square where it is docked. */
  onBox: (box: Box, isRound: boolean) => void;
  /** What the page calls itself. */
  about: string;
  hasPlayer: boolean;
  closedFrames: readonly string[];
  find: (query: string) => Promise<readonly TalkInfo[]>;
  onChoose: (talk: TalkInfo) => void;
  onRefuse: () => void;
  onImport: () => void;
  onClose: () => void;
  onFocusSearch: (focus: () => void) => void;
}

const docks: readonly { dock: Dock; label: Parameters<Text>[0]; said: Parameters<Text>[0] }[] = [
  { dock: 'left', label: 'overlayDockLeft', said: 'overlayDockedLeft' },
  { dock: 'right', label: 'overlayDockRight', said: 'overlayDockedRight' },
  { dock: 'float', label: 'overlayFloat', said: 'overlayFloats' },
];

/** The whole overlay: the panel with a transport, a question about the episode, or one line. */
export function OverlayView(props: OverlayViewProps) {
  const text = useText();
  const [said, announce] = useState('');
  const [isChoosingAnew, setChoosingAnew] = useState(false);
  const { open, episode, problem, transport, placement, viewport } = props;
  const place = (value: Placement) => {
    placement.value = value;
  };
  const now = placement.value;
  const set = (change: Partial<Placement>) => place({ ...now, ...change });
  // Another episode is another question.
  useEffect(() => setChoosingAnew(false), [open, episode]);

  const handle = <MoveHandle placement={now} viewport={viewport} onPlace={place} announce={announce} />;
  const dockItems: MenuItem[] = docks.map(({ dock, label, said: sentence }) => ({
    label: text(label),
    isChecked: now.dock === dock,
    onSelect: () => {
      set({ dock });
      announce(text(sentence));
    },
  }));
  const content = () => {
    if (now.isMinimised) {
      return (
        <Strip
          panel={open?.panel ?? null}
          transport={transport}
          handle={handle}
          onRestore={() => set({ isMinimised: false })}
        />
      );
    }
    if (!open || isChoosingAnew) {
      return (
        <EpisodeCard
          {...props}
          key={episode.kind}
          question={isChoosingAnew ? { kind: 'unknown' } : questionOf(episode, problem)}
          handle={handle}
          onMinimise={() => set({ isMinimised: true })}
        />
      );
    }
    return (
      <PanelView
        key={open.panel.talk.id}
        panel={open.panel}
        preferences={open.preferences}
        missing={null}
        problem={problem}
        linkTo={open.linkTo}
        excerpts={open.excerpts}
        notes={open.notes}
        recent={open.recent.value}
        onUseQuery={open.useQuery}
        copy={open.copy}
        onFocusSearch={props.onFocusSearch}
        floating={{
          handle,
          menuItems: [...dockItems, { label: text('overlayOther'), onSelect: () => setChoosingAnew(true) }],
          onMinimise: () => set({ isMinimised: true }),
          footer: <TransportBar transport={transport} panel={open.panel} />,
        }}
      />
    );
  };
  return (
    <OverlayFrame placement={now} viewport={viewport} onPlace={place} onBox={props.onBox} announce={announce}>
      {content()}
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}

function questionOf(episode: EpisodeView, problem: string | null): EpisodeQuestion {
  if (problem !== null) return { kind: 'trouble', reason: problem };
  if (episode.kind === 'likely') {
    return { kind: 'likely', talks: episode.matches.map(({ talk }) => talk) };
  }
  return { kind: episode.kind === 'unknown' ? 'unknown' : 'looking' };
}
