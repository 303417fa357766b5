import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Excerpts } from '../../components/panel/SelectionBar';
import { copyText } from '../../lib/browser/clipboard';
import { sameHome } from '../../lib/homes/home';
import { keepPins, openKept } from '../../lib/kept/kept';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { LibraryProblem } from '../../lib/library/problem';
import { ask } from '../../lib/messages/messages';
import type { Episode } from '../../lib/panel/episode';
import { createExcerpts } from '../../lib/panel/excerpts';
import { createPanel, type Panel } from '../../lib/panel/panel';
import type { PagePlayer } from '../../lib/players/page/page-player';
import { linkToMoment } from '../../lib/transcript/home-address';
import type { Note } from '../../lib/transcript/note';
import type { Home, Talk } from '../../lib/transcript/talk';

/** A talk on show, with everything its panel needs. */
export interface OpenTalk {
  readonly panel: Panel;
  readonly preferences: Signal<PanelPreferences>;
  readonly recent: ReadonlySignal<readonly string[]>;
  readonly useQuery: (query: string) => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly linkTo: (start: number) => string;
  readonly excerpts: Excerpts;
  readonly notes: Signal<readonly Note[]>;
}

export interface OpenTalksOptions {
  readonly player: PagePlayer;
  readonly episode: ReadonlySignal<Episode>;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** Opens the talk of each episode that is known, and closes it as soon as another one is played. */
export function openTalks({ player, episode, onClose, signal: abort }: OpenTalksOptions): {
  readonly current: ReadonlySignal<OpenTalk | null>;
  /** The last thing that could not be read or kept. */
  readonly problem: Signal<LibraryProblem | null>;
} {
  const current = signal<OpenTalk | null>(null);
  const problem = signal<LibraryProblem | null>(null);
  let closing = new AbortController();

  const show = async (talkId: string, home: Home, until: AbortSignal) => {
    const answer = await ask('load-talk', { talkId });
    if (until.aborted) return;
    if (!answer.ok) {
      problem.value = answer.problem;
      return;
    }
    const kept = await openKept(answer.value, until);
    if (until.aborted) return;
    const ownPlayer = player.until(until);
    const pins = keepPins({ talkId, home }, ownPlayer, problem, until);
    const panel = createPanel({
      talk: answer.value,
      player: ownPlayer,
      glossary: kept.glossary,
      pins,
      isTimedHere: isTimedAt(answer.value, home),
      signal: until,
    });
    current.value = {
      panel,
      preferences: floatingPreferences(kept.preferences, onClose, until),
      recent: kept.recent,
      useQuery: kept.useQuery,
      copy: copyText,
      notes: kept.notes,
      excerpts: createExcerpts(panel, home),
      linkTo: (start) => linkToMoment(home, panel.syncMap.peek().toMedia(start), location.href),
    };
  };
  const stopWatching = effect(() => {
    const now = episode.value;
    closing.abort();
    current.value = null;
    problem.value = null;
    closing = new AbortController();
    if (now.kind === 'known') void show(now.talk.id, now.home, closing.signal);
  });
  abort.addEventListener('abort', () => {
    stopWatching();
    closing.abort();
  });
  return { current, problem };
}

/** A transcript's times are those of the home it came from, which is its first; unknown, none is suspected. */
function isTimedAt({ homes: [first] }: Talk, home: Home): boolean {
  return first === undefined || sameHome(first, home);
}

/**
 * The listener's preferences as a floating panel has them: whether it is shown, how high it is, and whether it
 * is folded up are its own affairs, and change nothing for the panels beside videos.
 */
function floatingPreferences(
  kept: Signal<PanelPreferences>,
  onClose: () => void,
  until: AbortSignal,
): Signal<PanelPreferences> {
  const own = signal<PanelPreferences>({
    ...kept.peek(),
    isShown: true,
    isCollapsed: false,
    heightPx: null,
  });
  const stop = own.subscribe(({ isShown, marksWords }) => {
    if (!isShown) queueMicrotask(onClose);
    if (kept.peek().marksWords !== marksWords) kept.value = { ...kept.peek(), marksWords };
  });
  until.addEventListener('abort', stop);
  return own;
}
