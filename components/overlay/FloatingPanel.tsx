import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { firstPlacement, type Placement } from '../../lib/panel/placement';
import type { SearchFocus } from '../../lib/panel/search-focus';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import type { FloatingControls } from '../panel/FloatingButtons';
import { dockItems } from './dock-items';
import type { FloatingPlacement } from './floating-placement';
import { MoveHandle } from './MoveHandle';
import { OverlayFrame } from './OverlayFrame';
import { Strip, type StripProps } from './Strip';

export interface FloatingPanelProps {
  /** Where the panel floats; null while it is part of a page's layout. */
  floating: FloatingPlacement | null;
  /** A search opens a panel that is minimised. */
  focus: SearchFocus;
  /** What the panel shows while it is minimised. */
  strip: Omit<StripProps, 'handle' | 'onRestore'>;
  /** Draws the panel with the controls that place it. */
  children: (controls: FloatingControls) => ComponentChildren;
}

/** A panel that is moved, resized, docked and minimised by its own controls. */
export function FloatingPanel({ floating, focus, strip, children }: FloatingPanelProps) {
  const text = useText();
  const [said, announce] = useState('');
  const placement = floating?.placement ?? firstPlacement;
  const set = (change: Partial<Placement>) => floating?.onPlace({ ...placement, ...change });
  useInstantEffect(() => {
    if (focus.isWanted.value && placement.isMinimised) set({ isMinimised: false });
  });
  const handle = floating && <MoveHandle floating={floating} announce={announce} />;
  const menuItems = dockItems(placement.dock, text, (dock, sentence) => {
    set({ dock });
    announce(sentence);
  });
  return (
    <OverlayFrame floating={floating} announce={announce}>
      {placement.isMinimised ? (
        <Strip {...strip} handle={handle} onRestore={() => set({ isMinimised: false })} />
      ) : (
        children({ handle, menuItems, onMinimise: () => set({ isMinimised: true }) })
      )}
      <span class="visually-hidden" role="log" aria-live="polite">
        {said}
      </span>
    </OverlayFrame>
  );
}
