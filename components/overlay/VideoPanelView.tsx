import { PanelView, type PanelViewProps } from '../panel/PanelView';
import { FloatingPanel } from './FloatingPanel';
import type { FloatingPlacement } from './floating-placement';

export interface VideoPanelViewProps extends Omit<PanelViewProps, 'floating'> {
  /** Where the panel floats; null while it is part of the page's layout. */
  floating: FloatingPlacement | null;
}

/**
 * The panel beside or over a video. While it floats, it is placed in its area as the overlay is in its window. The panel
 * itself is the same in all places, so that what the listener does there is not lost.
 */
export function VideoPanelView({ floating, ...view }: VideoPanelViewProps) {
  const { panel, focus } = view;
  const strip = { panel, transport: null, onSearch: focus.want };
  return (
    <FloatingPanel {...{ floating, focus, strip }}>
      {(controls) => <PanelView {...view} {...(floating && { floating: controls })} />}
    </FloatingPanel>
  );
}
