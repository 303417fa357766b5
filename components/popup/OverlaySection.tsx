import { useText } from '../controls/text';

/** What the popup knows about the page in the active tab, which the overlay can be opened over. */
export interface OverlayState {
  readonly host: string;
  /** Whether the listener wants it on every page of this site. */
  readonly isAlways: boolean;
  /** Hosts of players embedded in the page that Sidecue may not enter; known once the overlay is there. */
  readonly closedFrames: readonly string[];
  /** The browser does not let extensions in here, as on its own pages and in its shop. */
  readonly isRefused: boolean;
  /** The page carries no transcript. */
  readonly hasNothing: boolean;
}

export interface OverlaySectionProps {
  state: OverlayState;
  onOpen: () => void;
  onAlways: (isWanted: boolean) => void;
  onAllowFrame: (host: string) => void;
}

/** The part of the popup for pages other than YouTube's. */
export function OverlaySection({ state, onOpen, onAlways, onAllowFrame }: OverlaySectionProps) {
  const text = useText();
  const { host, isAlways, closedFrames, isRefused, hasNothing } = state;
  return (
    <section class="card">
      {hasNothing && <p>{text('foundNone')}</p>}
      <button type="button" class={hasNothing ? 'button' : 'button quiet'} onClick={onOpen}>
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
