import { useState } from 'preact/hooks';
import {
  type Box,
  firstPlacement,
  type Outline,
  type Placement,
  type Side,
  type Size,
} from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import type { FloatingParts } from '../panel/PanelHead';
import { PanelView, type PanelViewProps } from '../panel/PanelView';
import { dockItems } from './dock-items';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip } from './Strip';

/** Where a panel floats over a video, and how it is moved. */
export interface FloatingPlacement {
  readonly placement: Placement;
  /** The size of the area in which it can be placed. */
  readonly room: Size;
  readonly onPlace: (placement: Placement) => void;
  /** Called with the box that it needs in that area, and with its outline. */
  readonly onBox: (box: Box, outline: Outline) => void;
}

export interface VideoPanelViewProps extends Omit<PanelViewProps, 'floating'> {
  /** Where the panel floats; null while it is part of the page's layout. */
  floating: FloatingPlacement | null;
}

const held: FloatingPlacement = {
  placement: firstPlacement,
  room: firstPlacement,
  onPlace: () => {},
  onBox: () => {},
};

/**
 * The panel beside or over a video. While it floats, it is moved, resized and docked in its area as the overlay is in
 * its window, or it is a single line. The panel itself is the same in all places, so that what the listener does there
 * is not lost.
 */
export function VideoPanelView({ floating, ...view }: VideoPanelViewProps) {
  const text = useText();
  const [said, announce] = useState('');
  const { open, focus } = view;
  const { placement, room, onPlace, onBox } = floating ?? held;
  const set = (change: Partial<Placement>) => onPlace({ ...placement, ...change });
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.isMinimised) set({ isMinimised: false });
  });
  const handle = <MoveHandle placement={placement} viewport={room} onPlace={set} announce={announce} />;
  const onDock = (dock: Side, sentence: string) => {
    set({ dock });
    announce(sentence);
  };
  const parts: FloatingParts = {
    handle,
    menuItems: dockItems(placement.dock, text, onDock),
    onMinimise: () => set({ isMinimised: true }),
    footer: false,
  };
  return (
    <OverlayFrame {...{ placement, onPlace, onBox, announce }} viewport={room} isHeld={!floating}>
      {placement.isMinimised ? (
        <Strip
          panel={open}
          transport={null}
          handle={handle}
          onRestore={() => set({ isMinimised: false })}
          onSearch={focus.want}
        />
      ) : (
        <PanelView {...view} {...(floating && { floating: parts })} />
      )}
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}
