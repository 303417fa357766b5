import type { Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../lib/browser/text';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { Box, Placement, Side, Size } from '../../lib/panel/placement';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { Transport } from '../../lib/panel/transport';
import type { TalkInfo } from '../../lib/transcript/talk';
import type { MenuItem } from '../controls/Menu';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { PanelView } from '../panel/PanelView';
import { EpisodeCard, type EpisodeQuestion } from './EpisodeCard';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip } from './Strip';
import { TransportBar } from './TransportBar';

/** What is known about the episode, as far as the view depends on it. */
type EpisodeView =
  | { readonly kind: 'looking' | 'known' | 'unknown' }
  | { readonly kind: 'likely'; readonly matches: readonly { readonly talk: TalkInfo }[] };

export interface OverlayViewProps {
  /** The panel of the talk that is played; null while there is none, or it is still loading. */
  open: OpenPanel | null;
  episode: EpisodeView;
  /** Whether the listener wants the focus in the search field; a minimised overlay opens for it. */
  focus: SearchFocus;
  /** One sentence about what could not be read or kept; null when all is well. */
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
}

const docks: readonly { dock: Side; label: Parameters<Text>[0]; said: Parameters<Text>[0] }[] = [
  { dock: 'left', label: 'overlayDockLeft', said: 'overlayDockedLeft' },
  { dock: 'right', label: 'overlayDockRight', said: 'overlayDockedRight' },
  { dock: 'float', label: 'overlayFloat', said: 'overlayFloats' },
];

/** The whole overlay: the panel with a transport, a question about the episode, or one line. */
export function OverlayView(props: OverlayViewProps) {
  const text = useText();
  const [said, announce] = useState('');
  const [isChoosingAnew, setChoosingAnew] = useState(false);
  const { open, episode, focus, problem, transport, placement, viewport } = props;
  const now = placement.value;
  const onPlace = (value: Placement) => {
    placement.value = value;
  };
  const set = (change: Partial<Placement>) => onPlace({ ...placement.peek(), ...change });
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.peek().isMinimised) set({ isMinimised: false });
  });
  // A new episode asks its own question.
  useEffect(() => setChoosingAnew(false), [open, episode]);

  const handle = <MoveHandle placement={now} viewport={viewport} onPlace={onPlace} announce={announce} />;
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
          panel={open}
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
        key={open.talk.id}
        open={open}
        focus={focus}
        missing={null}
        problem={problem}
        floating={{
          handle,
          menuItems: [...dockItems, { label: text('overlayOther'), onSelect: () => setChoosingAnew(true) }],
          onMinimise: () => set({ isMinimised: true }),
          footer: <TransportBar transport={transport} panel={open} />,
        }}
      />
    );
  };
  return (
    <OverlayFrame
      placement={now}
      viewport={viewport}
      onPlace={onPlace}
      onBox={props.onBox}
      announce={announce}
    >
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
