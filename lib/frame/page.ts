import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { closeSidePanel } from '../browser/side-panel';
import { type Claims, longestClaim, type TitleClaim } from '../homes/claims';
import type { Match } from '../homes/match';
import type { LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import { watchLibrary } from '../messages/to-pages';
import type { OpenPanel } from '../panel/open-panel';
import { firstPlacement, type Placement } from '../panel/placement';
import { createSearchFocus, type SearchFocus } from '../panel/search-focus';
import { setFields } from '../panel/set-fields';
import { createTransport, type Transport } from '../panel/transport';
import type { TalkInfo } from '../transcript/talk';
import { type Episode, watchEpisode } from './episode';
import type { HostLink } from './host-link';
import { openTalks } from './open-talks';
import { createWish, keepPlacement } from './page-wish';
import type { FrameSession } from './session';

/** What the agent says about the page. */
export interface PageFacts {
  readonly title: string;
  /** Without the fragment. */
  readonly address: string;
  readonly hasPlayer: boolean;
  /** Hosts of embedded players that the listener has not given us access to. */
  readonly closedFrames: readonly string[];
}

/** The panel over a page that plays something. */
export interface PagePanel {
  readonly isShown: ReadonlySignal<boolean>;
  readonly page: ReadonlySignal<PageFacts>;
  readonly episode: ReadonlySignal<Episode>;
  /** The open talk of the episode; null while none is known, or while its lines are loading. */
  readonly open: ReadonlySignal<OpenPanel | null>;
  readonly problem: ReadonlySignal<LibraryProblem | null>;
  readonly focus: SearchFocus;
  readonly transport: Transport;
  /** Saved for this site whenever it is set. */
  readonly placement: Signal<Placement>;
  /** Talks whose title, people or show resemble the query; all talks for ''. */
  find(query: string): Promise<readonly TalkInfo[]>;
  choose(talk: TalkInfo): Promise<void>;
  refuse(): void;
  /** Opens the library page, to add a transcript for this page. */
  add(): void;
  /** Opens the library page, to make a transcript from the episode's audio. */
  make(): void;
  close(): void;
}

/** Finds the talk of what the page plays, for as long as the frame exists. */
// long: connects the parts, and passes each message to its part
export function runPagePanel(link: HostLink, session: Promise<FrameSession>): PagePanel {
  const lasting = new AbortController().signal;
  const episode = signal<Episode>({ kind: 'looking' });
  const page = signal<PageFacts>({ title: '', address: '', hasPlayer: false, closedFrames: [] });
  const about = signal<Pick<TitleClaim, 'title' | 'show'>>({ title: '', show: '' });
  let language = '';
  let sound = '';
  const focus = createSearchFocus();
  const placement = signal<Placement>(firstPlacement);
  const isPlaced = signal(false);
  const wish = createWish(episode, (isWanted) => void ask('keep-overlay', { isWanted }));
  const close = () => {
    wish.close();
    if (link.sideOf !== null) closeSidePanel();
  };
  // The side panel is open because the listener wants to see it.
  if (link.sideOf !== null) wish.obey('show-overlay');
  const watch = watchEpisode({
    match: matchPage,
    onChange: (next) => {
      episode.value = next;
    },
    now: () => performance.now(),
    signal: lasting,
  });
  const wanted = computed(() => (wish.isOpen.value ? episode.value : null));
  const talks = openTalks({
    link,
    session,
    focus,
    episode: wanted,
    page,
    onClose: close,
    onAdd: () => add(),
    signal: lasting,
  });
  const add = (isToBeMade = false) => {
    const { title, show } = about.peek();
    const home = watch.home();
    void ask('open-import', {
      title: title.slice(0, longestClaim),
      show: show.slice(0, longestClaim),
      address: page.peek().address,
      home: home.kind === 'page' ? null : home,
      language: language.slice(0, longestClaim),
      sound,
      isToBeMade,
    });
  };
  // The panel is not drawn before its position is known.
  const isShown = computed(() => wish.isOpen.value && isPlaced.value);
  effect(() => link.say({ type: 'shown', isShown: isShown.value }));
  watchLibrary(({ of }) => {
    if (of === 'all') watch.lookAgain();
  }, lasting);

  link.listen((message) => {
    switch (message.type) {
      case 'playing':
        // This is the first thing that the agent says about the page.
        if (page.peek().address === '') {
          void keepPlacement(placement, message.playing.address).then(() => {
            isPlaced.value = true;
          });
        }
        setFields(page, { address: message.playing.address });
        watch.onPlaying(message.playing);
        break;
      case 'claims':
        language = message.language;
        sound = message.sound;
        about.value = message.claims.titles[0] ?? { title: message.title, show: '' };
        setFields(page, { title: about.value.title });
        watch.onClaims(message.playing, message.claims);
        break;
      case 'players':
        setFields(page, { hasPlayer: message.hasPlayer, closedFrames: message.closedFrames });
        break;
      case 'order':
        wish.obey(message.order);
        if (message.order === 'focus-search') {
          link.say({ type: 'focus' });
          focus.want();
        }
        link.say({ type: 'shown', isShown: wish.isOpen.peek(), answers: message.number });
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
    find: findTalks,
    async choose(talk) {
      // The talk is asked for after the batch. By then the background knows that the listener has chosen it.
      const answer = await batch(() => ask('add-home', { talkId: talk.id, home: watch.choose(talk) }));
      if (!answer.ok) talks.problem.value = answer.problem;
    },
    refuse: watch.refuse,
    add: () => add(),
    make: () => add(true),
    close,
  };
}

/** The talks that a page may be playing; null if they could not be determined. */
async function matchPage({ homes, titles, ...rest }: Claims): Promise<readonly Match[] | null> {
  const answer = await ask('match-page', { claims: { homes: [...homes], titles: [...titles], ...rest } });
  return answer.ok ? answer.value : null;
}

async function findTalks(query: string): Promise<readonly TalkInfo[]> {
  const answer = await ask('rank-talks', { query });
  return answer.ok ? answer.value : [];
}
