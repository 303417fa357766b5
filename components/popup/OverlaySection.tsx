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
  /** The title of the talk in the library that the page surely plays; null while none is known. */
  readonly knownTitle: string | null;
  /** The page carries no transcript, and the library has none that it may play. */
  readonly hasNothing: boolean;
}

export interface OverlaySectionProps {
  state: OverlayState;
  onOpen: () => void;
  /** Opens the browser's side panel beside the tab; null where there is none, and while nothing is over the page. */
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
