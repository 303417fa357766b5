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

/** Where a panel floats over a video, and what moves it. */
export interface FloatingPlacement {
  readonly placement: Placement;
  /** The size of the room in which it can stand. */
  readonly room: Size;
  readonly onPlace: (placement: Placement) => void;
  /** Where it has to stand in the room; and with which corners. */
  readonly onBox: (box: Box, outline: Outline) => void;
}

export interface VideoPanelViewProps extends Omit<PanelViewProps, 'floating'> {
  /** Null while it stands in the page's layout. */
  floating: FloatingPlacement | null;
}

const held: FloatingPlacement = {
  placement: firstPlacement,
  room: firstPlacement,
  onPlace: () => {},
  onBox: () => {},
};

/**
 * The panel beside or over a video. Where it floats, it is moved, resized and docked in its room as the overlay is in
 * its window, or is one line. The panel itself is the same in all places, so that what is done in it goes on.
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
