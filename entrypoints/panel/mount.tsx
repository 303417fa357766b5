import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { PanelView } from '../../components/panel/PanelView';
import { copyText } from '../../lib/browser/clipboard';
import { browserText } from '../../lib/browser/text';
import type { Kept } from '../../lib/kept/kept';
import { problemSentence } from '../../lib/library/problem-text';
import { openPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import { createYouTubePlayer } from '../../lib/players/youtube/youtube-player';
import type { Talk } from '../../lib/transcript/talk';
import { mountBar } from './bar';
import { createPanelHost } from './host';
import { keepPlaced } from './keep-placed';

export interface MountOptions {
  readonly talk: Talk;
  readonly videoId: string;
  readonly kept: Kept;
  readonly focus: SearchFocus;
  readonly signal: AbortSignal;
}

/** Draws the panel into the page until the signal aborts. */
export function mountPanel({ talk, videoId, kept, focus, signal: abort }: MountOptions): void {
  const host = createPanelHost(abort);
  const missing = signal<string | null>(null);
  const open = openPanel({
    talk,
    home: { kind: 'youtube', id: videoId },
    pageAddress: () => location.href,
    player: createYouTubePlayer(abort),
    kept,
    isTimedHere: true,
    copy: copyText,
    signal: abort,
  });

  const View = () => (
    <TextContext.Provider value={browserText}>
      <ErrorBoundary
        scripts={browser.runtime.getURL('/')}
        fallback={(startAgain) => (
          <div class="panel">
            <Notice action={{ label: browserText('reload'), onSelect: startAgain }}>
              {browserText('panelError')}
            </Notice>
          </div>
        )}
      >
        <PanelView
          open={open}
          focus={focus}
          problem={open.problem.value && problemSentence(open.problem.value, browserText)}
          missing={missing.value ? { place: missing.value, report: describePage(missing.value) } : null}
        />
      </ErrorBoundary>
    </TextContext.Provider>
  );
  render(<View />, host.root);
  mountBar(open, abort);
  keepPlaced(host.element, abort, (place) => {
    missing.value = place;
  });
  abort.addEventListener('abort', () => render(null, host.root));
}

/** What a reader can send us when YouTube's page has changed. It is copied, never sent. */
function describePage(missing: string): string {
  const { version } = browser.runtime.getManifest();
  return [
    `Sidecue ${version}: the page has no "${missing}"`,
    `Path: ${location.pathname}`,
    `Window: ${innerWidth} × ${innerHeight} px`,
    `Browser: ${navigator.userAgent}`,
  ].join('\n');
}
