import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Box, Outline, Placement, Side, Size } from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { dockItems } from './dock-items';
import { type ChoosingAnew, EpisodePanel, type EpisodeProps, useChoosingAnew } from './EpisodePanel';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip } from './Strip';

export interface OverlayViewProps extends EpisodeProps {
  placement: Signal<Placement>;
  /** The window's size. */
  viewport: Size;
  /** Called with the box that the overlay needs in the window, and with its outline. */
  onBox: (box: Box, outline: Outline) => void;
  onClose: () => void;
}

/** The whole overlay: the panel with a transport, a question about the episode, or a single line. */
export function OverlayView(props: OverlayViewProps) {
  const [said, announce] = useState('');
  const choosingAnew = useChoosingAnew(props);
  const { focus, placement, viewport } = props;
  const onPlace = (value: Placement) => {
    placement.value = value;
  };
  const set = (change: Partial<Placement>) => onPlace({ ...placement.peek(), ...change });
  // If the overlay is minimised, a search opens it.
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.peek().isMinimised) set({ isMinimised: false });
  });
  return (
    <OverlayFrame
      placement={placement.value}
      viewport={viewport}
      onPlace={onPlace}
      onBox={props.onBox}
      announce={announce}
    >
      <OverlayContent {...props} choosingAnew={choosingAnew} set={set} announce={announce} />
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}

interface OverlayContentProps extends OverlayViewProps {
  choosingAnew: ChoosingAnew;
  set: (change: Partial<Placement>) => void;
  announce: (sentence: string) => void;
}

function OverlayContent(props: OverlayContentProps) {
  const text = useText();
  const { open, transport, placement, viewport, set, announce } = props;
  const now = placement.value;
  const handle = <MoveHandle placement={now} viewport={viewport} onPlace={set} announce={announce} />;
  if (now.isMinimised) {
    const onRestore = () => set({ isMinimised: false });
    return <Strip panel={open} transport={transport} handle={handle} onRestore={onRestore} />;
  }
  const onDock = (dock: Side, said: string) => {
    set({ dock });
    announce(said);
  };
  return (
    <EpisodePanel
      {...props}
      handle={handle}
      placeItems={dockItems(now.dock, text, onDock)}
      onMinimise={() => set({ isMinimised: true })}
    />
  );
}
