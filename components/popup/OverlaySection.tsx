import { useText } from '../controls/text';

/** What the popup knows about the page in the active tab, over which the overlay can be opened. */
export interface OverlayState {
  readonly host: string;
  /** Whether the listener wants the overlay on every page of this site. */
  readonly isAlways: boolean;
  /** The hosts of players embedded in the page that Sidecue may not access; known once the overlay is open. */
  readonly closedFrames: readonly string[];
  /** The browser does not allow extensions here, for example on its own pages and in its store. */
  readonly isRefused: boolean;
  /** The title of the library's talk that the page certainly plays; null while none is known. */
  readonly knownTitle: string | null;
  /** The page carries no transcript, and the library has none that the page may play. */
  readonly hasNothing: boolean;
}

export interface OverlaySectionProps {
  state: OverlayState;
  onOpen: () => void;
  /** Opens the browser's side panel beside the tab; null if there is none, or while our script is not in the page. */
  onSide: (() => void) | null;
  onAlways: (isWanted: boolean) => void;
  onAllowFrame: (host: string) => void;
}

/** The part of the popup for pages other than YouTube's. */
export function OverlaySection({ state, onOpen, onSide, onAlways, onAllowFrame }: OverlaySectionProps) {
  const text = useText();
  const { host, isAlways, closedFrames, isRefused, knownTitle, hasNothing } = state;
  const isFirst = hasNothing || knownTitle !== null;
  return (
    <section class="card">
      {knownTitle !== null && (
        <>
          <p class="eyebrow">{text('popupPlaying')}</p>
          <h2>
            <bdi>{knownTitle}</bdi>
          </h2>
        </>
      )}
      {hasNothing && <p>{text('foundNone')}</p>}
      <button type="button" class={isFirst ? 'button' : 'button quiet'} onClick={onOpen}>
        {text('popupOverlay')}
      </button>
      {onSide && (
        <button type="button" class="button quiet" onClick={onSide}>
          {text('panelToSide')}
        </button>
      )}
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
