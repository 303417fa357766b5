import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { loadPlacement, savePlacement } from '../kept/placement-store';
import type { LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import type { OpenPanel } from '../panel/open-panel';
import { firstPlacement, type Placement } from '../panel/placement';
import { createSearchFocus, type SearchFocus } from '../panel/search-focus';
import { createTransport, type Transport } from '../panel/transport';
import type { TalkInfo } from '../transcript/talk';
import { type Episode, watchEpisode } from './episode';
import type { HostLink } from './host-link';
import { openTalks } from './open-talks';

/** What the agent tells of the page. */
export interface PageFacts {
  readonly title: string;
  /** Without the fragment. */
  readonly address: string;
  readonly hasPlayer: boolean;
  /** Hosts of embedded players that the listener has not let us into. */
  readonly closedFrames: readonly string[];
}

/** The panel over a page on which something plays. */
export interface PagePanel {
  readonly isShown: ReadonlySignal<boolean>;
  readonly page: ReadonlySignal<PageFacts>;
  readonly episode: ReadonlySignal<Episode>;
  /** The talk of the episode; null while none is known, or its lines are on their way. */
  readonly open: ReadonlySignal<OpenPanel | null>;
  readonly problem: ReadonlySignal<LibraryProblem | null>;
  readonly focus: SearchFocus;
  readonly transport: Transport;
  /** Kept for this site whenever it is set. */
  readonly placement: Signal<Placement>;
  /** Talks whose title, people or show are like the query; all for ''. */
  find(query: string): Promise<readonly TalkInfo[]>;
  choose(talk: TalkInfo): Promise<void>;
  refuse(): void;
  /** Opens the library page to add a transcript for this page. */
  add(): void;
  close(): void;
}

/** Finds the talk of what the page plays, as long as the frame is there. */
export function runPagePanel(link: HostLink): PagePanel {
  const lasting = new AbortController().signal;
  const episode = signal<Episode>({ kind: 'looking' });
  const page = signal<PageFacts>({ title: '', address: '', hasPlayer: false, closedFrames: [] });
  const focus = createSearchFocus();
  const placement = signal<Placement>(firstPlacement);
  const isPlaced = signal(false);
  const { isWanted, wish } = createWish(episode);
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
  const wanted = computed(() => (isWanted.value ? episode.value : null));
  const talks = openTalks({ link, focus, episode: wanted, page, onClose: close, signal: lasting });
  // Where the panel stands is known before it is drawn.
  const isShown = computed(() => isWanted.value && isPlaced.value);
  effect(() => link.say({ type: 'shown', isShown: isShown.value }));

  link.listen((message) => {
    if (message.type === 'playing') {
      const { address } = message.playing;
      if (page.peek().address === '') {
        void keepPlacement(placement, address).then(() => {
          isPlaced.value = true;
        });
      }
      page.value = { ...page.peek(), address };
      watch.onPlaying(message.playing);
    } else if (message.type === 'claims') {
      page.value = { ...page.peek(), title: message.title };
      watch.onClaims(message.playing, message.claims);
    } else if (message.type === 'players') {
      const { hasPlayer, closedFrames } = message;
      page.value = { ...page.peek(), hasPlayer, closedFrames };
    } else if (message.type === 'order') {
      if (message.order === 'toggle-panel') wish.value = isWanted.peek() ? 'closed' : 'open';
      if (message.order === 'focus-search' || message.order === 'show-overlay') wish.value = 'open';
      if (message.order === 'focus-search') {
        link.say({ type: 'focus' });
        focus.want();
      }
      link.say({ type: 'shown', isShown: isWanted.peek() });
    }
  });

  return {
    isShown,
    page,
    episode,
    open: talks.current,
    problem: talks.problem,
    focus,
    transport: createTransport(link.player, lasting),
    placement,
    async find(query) {
      const answer = await ask('rank-talks', { query });
      return answer.ok ? answer.value : [];
    },
    async choose(talk) {
      const home = watch.choose(talk);
      const answer = await ask('add-home', { talkId: talk.id, home });
      if (!answer.ok) talks.problem.value = answer.problem;
    },
    refuse: watch.refuse,
    add() {
      const { title, address } = page.peek();
      void ask('open-import', { title: title.slice(0, 1000), address });
    },
    close,
  };
}

/**
 * Whether the panel is to be seen. Until the listener says so, or otherwise, the episode decides: one that is known
 * or asked about is worth seeing. Once shown it stays, whatever the page plays next.
 */
function createWish(episode: ReadonlySignal<Episode>) {
  const wish = signal<'none' | 'open' | 'closed'>('none');
  effect(() => {
    const { kind } = episode.value;
    if (wish.peek() === 'none' && (kind === 'known' || kind === 'likely')) wish.value = 'open';
  });
  return { wish, isWanted: computed(() => wish.value === 'open') };
}

/** Puts the panel where the listener has left it on this site, and remembers where it is put from now on. */
async function keepPlacement(placement: Signal<Placement>, address: string): Promise<void> {
  const { host } = new URL(address);
  const stored = await loadPlacement(host).catch(() => firstPlacement);
  placement.value = stored;
  placement.subscribe((value) => {
    // Rejects once the extension has been reloaded: then there is nobody to remember.
    if (value !== stored) savePlacement(host, value).catch(() => undefined);
  });
}
