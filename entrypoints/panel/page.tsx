import { effect, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { OverlayView } from '../../components/overlay/OverlayView';
import { browserText } from '../../lib/browser/text';
import { loadPlacement, savePlacement } from '../../lib/kept/placement-store';
import { problemSentence } from '../../lib/library/problem-text';
import { ask } from '../../lib/messages/messages';
import type { ToPanel } from '../../lib/messages/panel-port';
import { type Episode, watchEpisode } from '../../lib/panel/episode';
import type { HostLink } from '../../lib/panel/host-link';
import { firstPlacement, type Placement } from '../../lib/panel/placement';
import { createTransport } from '../../lib/panel/transport';
import type { TalkInfo } from '../../lib/transcript/talk';
import { openTalks } from './open-talk';
import { Shell } from './Shell';

/** The panel over a page on which something plays, as long as the frame is there. */
export function showPage(link: HostLink, app: HTMLElement): void {
  const lasting = new AbortController().signal;
  const episode = signal<Episode>({ kind: 'looking' });
  const page = signal({ title: '', address: '', hasPlayer: false, closedFrames: [] as readonly string[] });
  /** What the listener has said: shown or not; unless anything, the episode decides. */
  const wish = signal<'none' | 'open' | 'closed'>('none');
  const close = () => {
    wish.value = 'closed';
  };
  const watch = watchEpisode({
    match: async ({ homes, titles }) => {
      const answer = await ask('match-page', { claims: { homes: [...homes], titles: [...titles] } });
      return answer.ok ? answer.value : null;
    },
    onChange: (next) => {
      episode.value = next;
    },
    now: () => performance.now(),
    signal: lasting,
  });
  const isWanted = () => {
    if (wish.value !== 'none') return wish.value === 'open';
    return episode.value.kind === 'known' || episode.value.kind === 'likely';
  };
  let shown: AbortController | null = null;
  let focusSearch = () => {};
  link.listen((message) => onMessage(message));
  const onMessage = (message: ToPanel) => {
    if (message.type === 'playing') {
      page.value = { ...page.peek(), address: message.playing.address };
      watch.onPlaying(message.playing);
    } else if (message.type === 'claims') {
      page.value = { ...page.peek(), title: message.title };
      watch.onClaims(message.playing, message.claims);
    } else if (message.type === 'players') {
      const { hasPlayer, closedFrames } = message;
      page.value = { ...page.peek(), hasPlayer, closedFrames };
    } else if (message.type === 'order') {
      if (message.order === 'toggle-panel') wish.value = isWanted() ? 'closed' : 'open';
      if (message.order === 'show-overlay' || message.order === 'focus-search') wish.value = 'open';
      if (message.order === 'focus-search') {
        link.say({ type: 'focus' });
        focusSearch();
      }
      link.say({ type: 'shown', isShown: isWanted() });
    }
  };
  effect(() => {
    const wanted = isWanted();
    if (wanted && !shown) {
      // Once shown it stays, whatever the page plays next: it is for the listener to close it.
      shown = new AbortController();
      if (wish.peek() === 'none') wish.value = 'open';
      focusSearch = mountOverlay({ link, episode, watch, page, onClose: close, app, signal: shown.signal });
    } else if (!wanted) {
      shown?.abort();
      shown = null;
      link.say({ type: 'shown', isShown: false });
    }
  });
}

interface MountOptions {
  readonly link: HostLink;
  readonly episode: Signal<Episode>;
  readonly watch: ReturnType<typeof watchEpisode>;
  readonly page: Signal<{
    readonly title: string;
    readonly address: string;
    readonly hasPlayer: boolean;
    readonly closedFrames: readonly string[];
  }>;
  readonly onClose: () => void;
  readonly app: HTMLElement;
  readonly signal: AbortSignal;
}

/** Draws the overlay until the signal aborts. Returns what puts the focus into its search field. */
function mountOverlay({ link, episode, watch, page, onClose, app, signal: abort }: MountOptions): () => void {
  const placement = signal<Placement>(firstPlacement);
  const open = openTalks({ link, episode, address: () => page.peek().address, onClose, signal: abort });
  const transport = createTransport(link.player, abort);
  let focusSearch = () => {};

  const choose = async (talk: TalkInfo) => {
    const home = watch.choose(talk);
    const answer = await ask('add-home', { talkId: talk.id, home });
    if (!answer.ok) open.problem.value = answer.problem;
  };
  const find = async (query: string) => {
    const answer = await ask('rank-talks', { query });
    return answer.ok ? answer.value : [];
  };
  const View = () => {
    const { title, address, hasPlayer, closedFrames } = page.value;
    return (
      <Shell trouble="overlayTrouble">
        <OverlayView
          open={open.current.value}
          episode={episode.value}
          problem={open.problem.value && problemSentence(open.problem.value, browserText)}
          transport={transport}
          placement={placement}
          viewport={link.viewport.value}
          onBox={(box, isRound) => link.say({ type: 'box', box, isRound })}
          about={title}
          hasPlayer={hasPlayer}
          closedFrames={closedFrames}
          find={find}
          onChoose={choose}
          onRefuse={watch.refuse}
          onImport={() => void ask('open-import', { title: title.slice(0, 1000), address })}
          onClose={onClose}
          onFocusSearch={(focus) => {
            focusSearch = focus;
          }}
        />
      </Shell>
    );
  };
  const host = () => URL.parse(page.peek().address)?.host ?? '';
  loadPlacement(host())
    .catch(() => firstPlacement)
    .then((stored) => {
      if (abort.aborted) return;
      placement.value = stored;
      const stopSaving = placement.subscribe((value) => {
        // Rejects once the extension has been reloaded: then there is nobody to remember.
        if (value !== stored) savePlacement(host(), value).catch(() => undefined);
      });
      render(<View />, app);
      link.say({ type: 'shown', isShown: true });
      abort.addEventListener('abort', () => {
        stopSaving();
        render(null, app);
      });
    });
  return () => focusSearch();
}
