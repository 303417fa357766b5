import { useState } from 'preact/hooks';
import type { Box, Placement, Side, Size } from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { PanelView, type PanelViewProps } from '../panel/PanelView';
import { dockItems } from './dock-items';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip } from './Strip';

export interface FloatingViewProps extends Omit<PanelViewProps, 'floating'> {
  placement: Placement;
  /** The size of the room in which it can stand. */
  room: Size;
  onPlace: (placement: Placement) => void;
  /** Where it has to stand in the room; its corners are square where it is docked. */
  onBox: (box: Box, isRound: boolean) => void;
}

/** The panel over a video: moved, resized and docked in its room as the overlay is in its window, or one line. */
export function FloatingView({ placement, room, onPlace, onBox, ...view }: FloatingViewProps) {
  const text = useText();
  const [said, announce] = useState('');
  const { open, focus } = view;
  const set = (change: Partial<Placement>) => onPlace({ ...placement, ...change });
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.isMinimised) set({ isMinimised: false });
  });
  const handle = <MoveHandle placement={placement} viewport={room} onPlace={set} announce={announce} />;
  const onDock = (dock: Side, sentence: string) => {
    set({ dock });
    announce(sentence);
  };
  return (
    <OverlayFrame {...{ placement, onPlace, onBox, announce }} viewport={room}>
      {placement.isMinimised ? (
        <Strip
          panel={open}
          transport={null}
          handle={handle}
          onRestore={() => set({ isMinimised: false })}
          onSearch={focus.want}
        />
      ) : (
        <PanelView
          {...view}
          floating={{
            handle,
            menuItems: dockItems(placement.dock, text, onDock),
            onMinimise: () => set({ isMinimised: true }),
            footer: false,
          }}
        />
      )}
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}
