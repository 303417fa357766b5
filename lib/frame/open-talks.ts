import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { copyText } from '../browser/clipboard';
import { createTurns } from '../browser/turns';
import { sameHome } from '../homes/home';
import { openKept } from '../kept/kept';
import { loadPreferences } from '../kept/settings';
import type { LibraryProblem } from '../library/problem';
import { ask } from '../messages/to-background';
import { type OpenPanel, openPanel } from '../panel/open-panel';
import { restoreState, stateOf } from '../panel/panel-state';
import type { SearchFocus } from '../panel/search-focus';
import type { Home, Talk } from '../transcript/talk';
import type { Episode } from './episode';
import { floatingPreferences } from './floating-preferences';
import type { HostLink } from './host-link';
import { landOnHit } from './landing';
import { watchMoreLines } from './more-lines';
import { otherPlacesOf } from './other-place';
import { readParagraphsAhead } from './read-ahead';
import type { FrameSession } from './session';
import { waysOut } from './ways-out';

export interface OpenTalksOptions {
  readonly link: HostLink;
  readonly session: Promise<FrameSession>;
  readonly focus: SearchFocus;
  /** Null while no talk should be open. */
  readonly episode: ReadonlySignal<Episode | null>;
  readonly page: ReadonlySignal<{ readonly address: string }>;
  readonly onClose: () => void;
  /** Opens the library page, to add a transcript for what is playing. */
  readonly onAdd: () => void;
  readonly signal: AbortSignal;
}

/** An open panel, and what closes it. */
interface Opened {
  readonly panel: OpenPanel;
  readonly close: () => void;
}

/** Opens the talk of each known episode, and closes it as soon as another one plays. */
// long: opens one panel after the other; each takes over from the one before
export function openTalks({
  link,
  session,
  focus,
  episode,
  page,
  onClose,
  onAdd,
  signal: abort,
}: OpenTalksOptions): {
  readonly current: ReadonlySignal<OpenPanel | null>;
  /** The latest problem with reading or saving something. */
  readonly problem: Signal<LibraryProblem | null>;
} {
  const current = signal<OpenPanel | null>(null);
  const problem = signal<LibraryProblem | null>(null);
  let closing = new AbortController();

  /** The open panel. Its talk may get more lines. */
  let shown: Opened | null = null;
  /** Lines may be added while those before are still being loaded. */
  const beginShowing = createTurns();

  const show = async (talkId: string, home: Home, until: AbortSignal) => {
    const isNewest = beginShowing();
    const preferences = loadPreferences();
    const answer = await ask('get-talk-by-id', { talkId });
    if (until.aborted || !isNewest()) return;
    if (!answer.ok) {
      problem.value = answer.problem;
      return;
    }
    void readParagraphsAhead(
      answer.value,
      preferences.then(({ view }) => view),
    );
    const own = new AbortController();
    const end = AbortSignal.any([until, own.signal]);
    const [kept, opened] = await Promise.all([openKept(answer.value, end), session]);
    if (until.aborted || !isNewest()) return own.abort();
    const state = shown && stateOf(shown.panel, focus);
    shown?.close();
    const stopReporting = kept.problem.subscribe((what) => {
      if (what) problem.value = what;
    });
    end.addEventListener('abort', stopReporting);
    const panel = openPanel({
      talk: answer.value,
      home,
      pageAddress: () => page.peek().address,
      player: link.player,
      kept: { ...kept, preferences: floatingPreferences(kept.preferences, onClose, end) },
      isTimedHere: isTimedAt(answer.value, home),
      description: link.description,
      copy: copyText,
      waysOut: waysOut(
        onAdd,
        otherPlacesOf(link, opened, () => {}),
      ),
      signal: end,
    });
    opened.keep(panel, focus, end);
    if (state) {
      restoreState(panel, state);
      if (state.isTyping) focus.want();
    } else void landOnHit(panel, home, end);
    watchMoreLines(talkId, () => void show(talkId, home, until), end);
    shown = { panel, close: () => own.abort() };
    current.value = panel;
  };
  const stopWatching = effect(() => {
    const now = episode.value;
    closing.abort();
    shown = null;
    current.value = null;
    problem.value = null;
    closing = new AbortController();
    if (now?.kind === 'known') void show(now.talk.id, now.home, closing.signal);
  });
  abort.addEventListener('abort', () => {
    stopWatching();
    closing.abort();
  });
  return { current, problem };
}

/**
 * Whether a transcript was made for this home: its times fit its first home. Without any home, there is no reason for
 * doubt.
 */
function isTimedAt({ homes: [first] }: Talk, home: Home): boolean {
  return first === undefined || sameHome(first, home);
}
