import { useText } from '../controls/text';

/** What the popup knows of the page in front, where the overlay could be put. */
export interface OverlayState {
  readonly host: string;
  /** Whether the listener wants it on every page of this site. */
  readonly isAlways: boolean;
  /** Hosts of players embedded in the page that Sidecue may not enter; known once the overlay is there. */
  readonly closedFrames: readonly string[];
  /** The browser has kept us out, as it does on its own pages and in its shop. */
  readonly isRefused: boolean;
}

export interface OverlaySectionProps {
  state: OverlayState;
  onOpen: () => void;
  onAlways: (isWanted: boolean) => void;
  onAllowFrame: (host: string) => void;
}

/** The popup's part about pages other than YouTube's. */
export function OverlaySection({ state, onOpen, onAlways, onAllowFrame }: OverlaySectionProps) {
  const text = useText();
  const { host, isAlways, closedFrames, isRefused } = state;
  return (
    <section class="card">
      <button type="button" class="button" onClick={onOpen}>
        {text('popupOverlay')}
      </button>
      {isRefused && <p role="status">{text('popupOverlayRefused')}</p>}
      {closedFrames.map((frame) => (
        <button key={frame} type="button" class="button quiet" onClick={() => onAllowFrame(frame)}>
          {text('popupAllowFrame', frame)}
        </button>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={isAlways}
          onChange={(event) => onAlways(event.currentTarget.checked)}
        />
        {text('popupAlways', host)}
      </label>
    </section>
  );
}
