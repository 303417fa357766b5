import { type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary';
import { Notice } from '../../components/controls/Notice';
import { TextContext } from '../../components/controls/text';
import { OverlayView } from '../../components/overlay/OverlayView';
import { browserText } from '../../lib/browser/text';
import type { FrameLine } from '../../lib/host/player-frames';
import { loadPlacement, savePlacement } from '../../lib/kept/placement-store';
import { problemSentence } from '../../lib/library/problem-text';
import { ask } from '../../lib/messages/to-background';
import type { Episode, EpisodeWatch } from '../../lib/panel/episode';
import { firstPlacement, type Placement } from '../../lib/panel/placement';
import { createTransport } from '../../lib/panel/transport';
import type { PagePlayer } from '../../lib/players/page/page-player';
import type { TalkInfo } from '../../lib/transcript/talk';
import { createOverlayHost } from './host';
import { openTalks } from './open-talk';

export interface OverlayOptions {
  readonly player: PagePlayer;
  readonly episode: ReadonlySignal<Episode>;
  readonly watch: EpisodeWatch;
  readonly frames: FrameLine;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** How often the page's frames and player are looked at for what the overlay says of them. */
const lookMs = 2000;

/** Draws the overlay until the signal aborts. Returns what puts the focus into its search field. */
export function mountOverlay(options: OverlayOptions): () => void {
  const { player, episode, watch, frames, onClose, signal: abort } = options;
  const host = createOverlayHost(abort);
  const placement = signal<Placement>(firstPlacement);
  const site = signal({ closedFrames: frames.closedFrames(), hasPlayer: player.hasPlayer() });
  const open = openTalks({ player, episode, onClose, signal: abort });
  const transport = createTransport(player, abort);
  let focusSearch = () => {};

  const choose = async (talk: TalkInfo) => {
    const home = watch.choose(talk);
    const answer = await ask('add-home', { talkId: talk.id, home });
    if (!answer.ok) open.problem.value = answer.problem;
  };
  const View = () => (
    <TextContext.Provider value={browserText}>
      <ErrorBoundary
        scripts={browser.runtime.getURL('/')}
        fallback={(startAgain) => (
          <div class="overlay fallen">
            <div class="panel">
              <Notice action={{ label: browserText('reload'), onSelect: startAgain }}>
                {browserText('overlayTrouble')}
              </Notice>
            </div>
          </div>
        )}
      >
        <OverlayView
          open={open.current.value}
          episode={episode.value}
          problem={open.problem.value && problemSentence(open.problem.value, browserText)}
          transport={transport}
          placement={placement}
          about={document.title}
          {...site.value}
          find={async (query) => {
            const answer = await ask('rank-talks', { query });
            return answer.ok ? answer.value : [];
          }}
          onChoose={choose}
          onRefuse={watch.refuse}
          onImport={() =>
            void ask('open-import', { title: document.title.slice(0, 1000), address: location.href })
          }
          onClose={onClose}
          onFocusSearch={(focus) => {
            focusSearch = focus;
          }}
        />
      </ErrorBoundary>
    </TextContext.Provider>
  );

  const look = () => {
    const now = { closedFrames: frames.closedFrames(), hasPlayer: player.hasPlayer() };
    if (JSON.stringify(now) !== JSON.stringify(site.peek())) site.value = now;
  };
  const interval = setInterval(look, lookMs);
  look();
  loadPlacement(location.host)
    .catch(() => firstPlacement)
    .then((stored) => {
      if (abort.aborted) return;
      placement.value = stored;
      const stopSaving = placement.subscribe((value) => {
        // Rejects once the extension has been reloaded: then there is nobody to remember.
        if (value !== stored) savePlacement(location.host, value).catch(() => undefined);
      });
      render(<View />, host.root);
      abort.addEventListener('abort', () => {
        stopSaving();
        render(null, host.root);
      });
    });
  abort.addEventListener('abort', () => clearInterval(interval));
  return () => focusSearch();
}
