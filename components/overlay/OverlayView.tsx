import type { Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { Box, Outline, Placement, Side, Size } from '../../lib/panel/placement';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { Transport } from '../../lib/panel/transport';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { PanelView } from '../panel/PanelView';
import { dockItems } from './dock-items';
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
  /** Where the overlay has to stand in the window; and with which corners. */
  onBox: (box: Box, outline: Outline) => void;
  /** What the page calls itself. */
  about: string;
  hasPlayer: boolean;
  closedFrames: readonly string[];
  find: (query: string) => Promise<readonly TalkInfo[]>;
  onChoose: (talk: TalkInfo) => void;
  onRefuse: () => void;
  onImport: () => void;
  onMake: () => void;
  onClose: () => void;
}

/** The whole overlay: the panel with a transport, a question about the episode, or one line. */
export function OverlayView(props: OverlayViewProps) {
  const [said, announce] = useState('');
  const [isChoosingAnew, setChoosingAnew] = useState(false);
  const { open, episode, focus, placement, viewport } = props;
  const onPlace = (value: Placement) => {
    placement.value = value;
  };
  const set = (change: Partial<Placement>) => onPlace({ ...placement.peek(), ...change });
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.peek().isMinimised) set({ isMinimised: false });
  });
  // A new episode asks its own question.
  useEffect(() => setChoosingAnew(false), [open, episode]);
  return (
    <OverlayFrame
      placement={placement.value}
      viewport={viewport}
      onPlace={onPlace}
      onBox={props.onBox}
      announce={announce}
    >
      <OverlayContent
        {...props}
        isChoosingAnew={isChoosingAnew}
        onChooseAnew={() => setChoosingAnew(true)}
        set={set}
        announce={announce}
      />
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}

interface OverlayContentProps extends OverlayViewProps {
  /** Whether the listener wants another talk than the one that is shown. */
  isChoosingAnew: boolean;
  onChooseAnew: () => void;
  set: (change: Partial<Placement>) => void;
  announce: (sentence: string) => void;
}

function OverlayContent(props: OverlayContentProps) {
  const text = useText();
  const { open, episode, focus, problem, transport, placement, viewport } = props;
  const { isChoosingAnew, onChooseAnew, set, announce } = props;
  const now = placement.value;
  const handle = <MoveHandle placement={now} viewport={viewport} onPlace={set} announce={announce} />;
  const onMinimise = () => set({ isMinimised: true });
  if (now.isMinimised) {
    const onRestore = () => set({ isMinimised: false });
    return <Strip panel={open} transport={transport} handle={handle} onRestore={onRestore} />;
  }
  if (!open || isChoosingAnew) {
    return (
      <EpisodeCard
        {...props}
        key={episode.kind}
        question={isChoosingAnew ? { kind: 'unknown' } : questionOf(episode, problem)}
        handle={handle}
        onMinimise={onMinimise}
      />
    );
  }
  const onDock = (dock: Side, said: string) => {
    set({ dock });
    announce(said);
  };
  return (
    <PanelView
      // A talk that is being made is opened anew when it has more lines.
      key={`${open.talk.id} ${open.talk.cues.length}`}
      open={open}
      focus={focus}
      missing={null}
      problem={problem}
      floating={{
        handle,
        menuItems: [
          ...dockItems(now.dock, text, onDock),
          { label: text('overlayOther'), onSelect: onChooseAnew },
        ],
        onMinimise,
        onClose: props.onClose,
        footer: <TransportBar transport={transport} panel={open} />,
      }}
    />
  );
}

/** What is asked or said about an episode while no transcript is shown. */
export function questionOf(episode: EpisodeView, problem: string | null): EpisodeQuestion {
  if (problem !== null) return { kind: 'trouble', reason: problem };
  if (episode.kind === 'likely') {
    return { kind: 'likely', talks: episode.matches.map(({ talk }) => talk) };
  }
  return { kind: episode.kind === 'unknown' ? 'unknown' : 'looking' };
}
