import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { copyText } from '../browser/clipboard';
import { browserTiming } from '../browser/timing';
import { keepNoPlace } from '../kept/keep-place';
import { type Kept, openKept } from '../kept/kept';
import type { PanelPreferences } from '../kept/preferences';
import type { Answer } from '../library/problem';
import type { Subject, ToPanel } from '../messages/panel-port';
import { ask, type Replies } from '../messages/to-background';
import { lateCode } from '../panel/late-code';
import type { LineDraft } from '../panel/line-corrections';
import type { NoteDraft } from '../panel/notes';
import { type OpenPanel, openPanel, type WaysOut } from '../panel/open-panel';
import { createSearchFocus, type SearchFocus } from '../panel/search-focus';
import { setFields } from '../panel/set-fields';
import type { Home, Talk } from '../transcript/talk';
import type { HostLink } from './host-link';
import { type FloatingPlaces, keepFloating, loadFloating } from './keep-floating';
import { landOnHit } from './landing';
import { otherPlacesOf, sidePreferences } from './other-place';
import { readParagraphsAhead } from './read-ahead';
import type { FrameSession } from './session';
import { replaceTranscript, waysOut } from './ways-out';

/** The panel beside a YouTube video. */
export interface VideoPanel {
  /** Null if the video has no talk, or the listener has hidden the panel. */
  readonly open: ReadonlySignal<OpenPanel | null>;
  readonly focus: SearchFocus;
  /** Null until the panel has been shown for the first time. */
  readonly places: ReadonlySignal<FloatingPlaces | null>;
  /** Shows a panel again that the listener has just hidden; null some time after that. */
  readonly bringBack: ReadonlySignal<(() => void) | null>;
}

/** How long a hidden panel can be brought back. */
const offerMs = 10_000;

/** Draws on the page's own bar. The first lines do not wait for it. */
const barCode = lateCode(() => import('./bar'));

type VideoSubject = Extract<Subject, { kind: 'video' }>;

/** The background's answer to a panel that has just been loaded. */
type Ready = Promise<Answer<Replies['panel-ready']>>;

/** The talk of a video; null if there is none. The tab may have moved on to this video after `ready` was answered. */
async function loadTalk(home: Home & { kind: 'youtube' }, ready: Ready): Promise<Talk | null> {
  const first = await ready;
  const shown = first.ok ? first.value.shown : null;
  if (shown?.home.kind === 'youtube' && shown.home.id === home.id) return shown.talk;
  const answer = await ask('get-talk-by-home', { home });
  return answer.ok ? answer.value : null;
}

/** How the listener reads transcripts; null if the background could not answer. */
async function viewIn(ready: Ready): Promise<PanelPreferences['view'] | null> {
  const answer = await ready;
  return answer.ok ? answer.value.view : null;
}

/** Opens the talk of a video, and shows and hides it as the listener wants, for as long as the frame exists. */
export function runVideoPanel(
  link: HostLink,
  session: Promise<FrameSession>,
  ready: Ready,
  { videoId, isDemonstration = false }: VideoSubject,
): VideoPanel {
  const home = { kind: 'youtube', id: videoId } as const;
  const open = signal<OpenPanel | null>(null);
  const focus = createSearchFocus();
  const places = signal<FloatingPlaces | null>(null);
  const bringBack = signal<(() => void) | null>(null);
  /** Messages from before the talk was loaded. */
  const early: ToPanel[] = [];
  let onMessage: (message: ToPanel) => void = (message) => early.push(message);
  link.listen((message) => onMessage(message));

  const begin = async (talk: Talk) => {
    void readParagraphsAhead(talk, viewIn(ready));
    const lasting = new AbortController().signal;
    const [stored, opened, left] = await Promise.all([openKept(talk, lasting), session, loadFloating()]);
    const kept: Kept = {
      ...stored,
      ...(link.sideOf !== null && { preferences: sidePreferences(stored.preferences, lasting) }),
      ...(isDemonstration && { placeAt: keepNoPlace }),
    };
    const otherPlaces = otherPlacesOf(link, opened, () => setFields(stored.preferences, { isShown: true }));
    places.value = keepFloating(left, kept.preferences);
    /** What was being written when the panel was hidden, perhaps from another tab. */
    let draft: NoteDraft | null = null;
    let lineDraft: LineDraft | null = null;
    const show = (until: AbortSignal) => {
      const panel = openOne({ link, session: opened, focus, talk, home, kept, otherPlaces, until });
      if (draft) panel.notes.edit(draft);
      if (lineDraft) panel.lineCorrections.edit(lineDraft);
      until.addEventListener('abort', () => {
        draft = panel.notes.draft.peek();
        lineDraft = panel.lineCorrections.draft.peek();
      });
      return panel;
    };
    const onShown =
      link.sideOf === null
        ? offerReturn(kept.preferences, bringBack, link)
        : (isShown: boolean) => link.say({ type: 'shown', isShown });
    showAsPreferred(kept.preferences, open, show, onShown);
    return (message: ToPanel) => {
      if (message.type === 'mark-pressed' && open.value)
        barCode.code.peek()?.pressMark(open.value, message.at);
      if (message.type === 'order') obey(message, kept.preferences, link, focus);
    };
  };
  void loadTalk(home, ready).then(async (talk) => {
    onMessage = talk ? await begin(talk) : showNothing(link);
    early.forEach(onMessage);
  });
  return { open, focus, places, bringBack };
}

/** Without a talk there is no panel; whoever asks for it is told so. */
function showNothing(link: HostLink): (message: ToPanel) => void {
  link.say({ type: 'shown', isShown: false });
  return (message) => {
    if (message.type === 'order') link.say({ type: 'shown', isShown: false, answers: message.number });
  };
}

interface OpenOneOptions {
  readonly link: HostLink;
  readonly session: FrameSession;
  readonly focus: SearchFocus;
  readonly talk: Talk;
  readonly home: Home;
  readonly kept: Kept;
  readonly otherPlaces: WaysOut['otherPlaces'];
  readonly until: AbortSignal;
}

function openOne({ link, session, focus, talk, home, kept, otherPlaces, until }: OpenOneOptions): OpenPanel {
  const panel = openPanel({
    talk,
    home,
    pageAddress: () => '',
    player: link.player,
    kept,
    isTimedHere: true,
    description: link.description,
    copy: copyText,
    waysOut: waysOut(() => replaceTranscript(talk, home), otherPlaces),
    signal: until,
  });
  session.keep(panel, focus, until);
  void landOnHit(panel, home, until);
  void barCode.load().then(() => until.aborted || barCode.code.peek()?.shareBar(panel, link, until));
  return panel;
}

/** Opens a panel whenever the listener wants to see one, and closes it when not. */
function showAsPreferred(
  preferences: Signal<PanelPreferences>,
  open: Signal<OpenPanel | null>,
  show: (until: AbortSignal) => OpenPanel,
  onShown: (isShown: boolean) => void,
): void {
  let closing: AbortController | null = null;
  effect(() => {
    const { isShown } = preferences.value;
    if (isShown === (closing !== null)) return;
    closing?.abort();
    closing = isShown ? new AbortController() : null;
    open.value = closing && show(closing.signal);
    onShown(isShown);
  });
  if (!preferences.peek().isShown) onShown(false);
}

/**
 * Tells the agent whether the panel is shown. A visible panel that is then hidden stays for a while, to say so and to
 * offer to come back. An order that hides it tells the agent separately.
 */
function offerReturn(
  preferences: Signal<PanelPreferences>,
  bringBack: Signal<(() => void) | null>,
  link: HostLink,
): (isShown: boolean) => void {
  let hasBeenSeen = false;
  let cancel = () => {};
  const show = () => setFields(preferences, { isShown: true });
  return (isShown) => {
    cancel();
    bringBack.value = !isShown && hasBeenSeen ? show : null;
    hasBeenSeen ||= isShown;
    const end = () => {
      bringBack.value = null;
      link.say({ type: 'shown', isShown });
    };
    if (bringBack.peek() === null) end();
    else cancel = browserTiming.after(offerMs, end);
  };
}

function obey(
  { order, number }: ToPanel & { readonly type: 'order' },
  preferences: Signal<PanelPreferences>,
  link: HostLink,
  focus: SearchFocus,
): void {
  if (order === 'toggle-panel') setFields(preferences, { isShown: !preferences.peek().isShown });
  if (order === 'focus-search') {
    setFields(preferences, { isShown: true });
    link.say({ type: 'focus' });
    focus.want();
  }
  link.say({ type: 'shown', isShown: preferences.peek().isShown, answers: number });
}
