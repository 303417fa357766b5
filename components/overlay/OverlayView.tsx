import { EpisodePanel, type EpisodeProps, useChoosingAnew } from './EpisodePanel';
import { FloatingPanel } from './FloatingPanel';
import type { FloatingPlacement } from './floating-placement';

export interface OverlayViewProps {
  episode: EpisodeProps;
  floating: FloatingPlacement;
  onClose: () => void;
}

/** The whole overlay: the panel with a transport, a question about the episode, or a single line. */
export function OverlayView({ episode, floating, onClose }: OverlayViewProps) {
  const { panel, transport, focus } = episode;
  const choosingAnew = useChoosingAnew(episode);
  return (
    <FloatingPanel floating={floating} focus={focus} strip={{ panel, transport }}>
      {(controls) => (
        <EpisodePanel {...episode} choosingAnew={choosingAnew} controls={{ ...controls, onClose }} />
      )}
    </FloatingPanel>
  );
}
