import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { PanelView } from '../../components/panel/PanelView';
import { copyText } from '../../lib/browser/clipboard';
import { browserText } from '../../lib/browser/text';
import { type Kept, keepPins } from '../../lib/kept/kept';
import { problemSentence } from '../../lib/library/problem-text';
import { createExcerpts } from '../../lib/panel/excerpts';
import { createPanel } from '../../lib/panel/panel';
import { createYouTubePlayer } from '../../lib/players/youtube/youtube-player';
import { linkToMoment } from '../../lib/transcript/home-address';
import type { Home, Talk } from '../../lib/transcript/talk';
import { mountBar } from './bar';
import { createPanelHost } from './host';
import { keepPlaced } from './keep-placed';

export interface MountOptions {
  readonly talk: Talk;
  readonly videoId: string;
  readonly kept: Kept;
  readonly signal: AbortSignal;
}

/** Draws the panel into the page until the signal aborts. Returns what puts the focus into its search field. */
export function mountPanel({ talk, videoId, kept, signal: abort }: MountOptions): () => void {
  const host = createPanelHost(abort);
  const missing = signal<string | null>(null);
  const player = createYouTubePlayer(abort);
  const home: Home = { kind: 'youtube', id: videoId };
  const pins = keepPins({ talkId: talk.id, home }, player, kept.problem, abort);
  const panel = createPanel({
    talk,
    player,
    glossary: kept.glossary,
    pins,
    isTimedHere: true,
    signal: abort,
  });
  const excerpts = createExcerpts(panel, home);
  let focusSearch = () => {};

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
          panel={panel}
          preferences={kept.preferences}
          problem={kept.problem.value && problemSentence(kept.problem.value, browserText)}
          missing={missing.value ? { place: missing.value, report: describePage(missing.value) } : null}
          linkTo={(start) => linkToMoment(home, panel.syncMap.peek().toMedia(start))}
          excerpts={excerpts}
          notes={kept.notes}
          copy={copyText}
          recent={kept.recent.value}
          onUseQuery={kept.useQuery}
          onFocusSearch={(focus) => {
            focusSearch = focus;
          }}
        />
      </ErrorBoundary>
    </TextContext.Provider>
  );
  render(<View />, host.root);
  mountBar(panel, abort);
  keepPlaced(host.element, abort, (place) => {
    missing.value = place;
  });
  abort.addEventListener('abort', () => render(null, host.root));
  return () => focusSearch();
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
