import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../controls/text';

/** The panel of a tab, in the browser's side panel. */
export interface SideStandView {
  /** A different key means a different panel. */
  readonly key: string;
  /** Whether its tab is the one that the listener sees. */
  readonly isInFront: boolean;
  /** Fills the frame until the signal aborts. */
  readonly onFrame: (frame: HTMLIFrameElement, signal: AbortSignal) => void;
  /** Switches to its tab. */
  readonly onGoThere: () => void;
}

export interface SideViewProps {
  /** The panel; null while no tab has anything to show. */
  stand: SideStandView | null;
  /** Whether the tab that was shown has been closed. */
  isGone: boolean;
  /** Whether there is only one tab whose panel can be shown here. */
  isOfOneTab: boolean;
}

/** The page in the browser's side panel: the panel of one tab, or the reason why there is none. */
export function SideView({ stand, isGone, isOfOneTab }: SideViewProps) {
  const text = useText();
  if (!stand) {
    return (
      <main class="nothing">
        <div role="status">
          <h1>{text(isGone ? 'sideGone' : 'sideNothing')}</h1>
          {!isOfOneTab && <p>{text('sideNothingHint')}</p>}
        </div>
      </main>
    );
  }
  return (
    <>
      {!stand.isInFront && (
        <div class="notice">
          <span>{text('sideElsewhere')}</span>
          <button type="button" class="text-button" onClick={stand.onGoThere}>
            {text('sideGoThere')}
          </button>
        </div>
      )}
      <PanelFrame key={stand.key} onFrame={stand.onFrame} />
    </>
  );
}

function PanelFrame({ onFrame }: Pick<SideStandView, 'onFrame'>) {
  const text = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    const abort = new AbortController();
    if (frame.current) onFrame(frame.current, abort.signal);
    return () => abort.abort();
    // Once for each frame.
  }, []);
  return <iframe ref={frame} title={text('sideFrame')} />;
}
