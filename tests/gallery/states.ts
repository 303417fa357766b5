import type { ChosenSecond } from '../../lib/kept/keep-second';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { Placement } from '../../lib/panel/placement';
import type { Player } from '../../lib/players/player';
import { createSilentPlayer } from '../../lib/players/remote/silent-player';
import type { Seconds } from '../../lib/transcript/cue';
import { transcriptLength } from '../../lib/transcript/length';
import type { LineCorrection } from '../../lib/transcript/line-correction';
import type { Note } from '../../lib/transcript/note';
import type { Talk } from '../../lib/transcript/talk';
import { boykisTalk, chapteredTalk, mlopsTalk, rightToLeftTalk } from './talks';

/** A state of the panel that somebody may come to see. */
export interface GalleryState {
  /** In addresses and file names. */
  readonly name: string;
  readonly title: string;
  readonly talk: Talk;
  /** Where the voice is. */
  readonly at: Seconds;
  /** Default: 402, as wide as YouTube's right column. */
  readonly widthPx?: number;
  readonly advert?: boolean;
  readonly preferences?: Partial<PanelPreferences>;
  readonly missing?: string;
  /** Where it floats over a video. Default: it stands in a page's layout. */
  readonly placement?: Partial<Placement>;
  readonly notes?: readonly Note[];
  readonly corrections?: readonly LineCorrection[];
  readonly second?: ChosenSecond;
  /** Whether it fails while it is drawn. */
  readonly fails?: boolean;
  /** What the reader has done to get there; `root` holds the panel. */
  readonly act?: (panel: OpenPanel, root: HTMLElement) => void;
}

const soundAt = mlopsTalk.cues.find(({ text }) => text === '[Laughter]')?.start ?? 0;

/** Near the voice. */
const markedLine = mlopsTalk.cues.findIndex(({ start }) => start >= 1348);

const press = (root: HTMLElement, name: string) => {
  root.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
};

export const galleryStates: readonly GalleryState[] = [
  { name: 'following', title: 'Following: the line, and in it the word', talk: mlopsTalk, at: 1345 },
  {
    name: 'searching',
    title: 'Searching: tiers look apart; hits beside the list',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      panel.search.setQuery('whylogs');
      panel.following.browse();
    },
  },
  {
    name: 'exact',
    title: 'Searching: many exact hits',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      panel.search.setQuery('machine learning');
      panel.following.browse();
    },
  },
  {
    name: 'nothing-found',
    title: 'Searching: nothing found',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => panel.search.setQuery('***'),
  },
  {
    name: 'browsing',
    title: 'Browsing: the reader leads; the way back',
    talk: mlopsTalk,
    at: 2467,
    act: (panel, root) => {
      panel.trail.jumpTo(mlopsTalk.cues[700]!.start);
      panel.following.browse();
      requestAnimationFrame(() => root.querySelector('.list')?.scrollBy(0, -1500));
    },
  },
  {
    name: 'notes',
    title: 'Notes of the listener',
    talk: mlopsTalk,
    at: 1345,
    notes: [{ id: 'n', talkId: mlopsTalk.id, at: 1349, text: 'Ask Danny how the bears took it.' }],
  },
  {
    name: 'marks',
    title: 'Words in colour, and a bookmark',
    talk: mlopsTalk,
    at: 1345,
    notes: [
      {
        ...{ id: 'h', talkId: mlopsTalk.id, at: mlopsTalk.cues[markedLine]!.start, text: '' },
        mark: { kind: 'highlight', first: markedLine, from: 4, last: markedLine + 2, to: 12 },
      },
      {
        ...{ id: 'b', talkId: mlopsTalk.id, at: mlopsTalk.cues[markedLine + 4]!.start, text: '' },
        mark: { kind: 'bookmark' },
      },
    ],
  },
  {
    name: 'writing',
    title: 'A note is being written: the editor names its line',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => panel.notes.begin(markedLine + 8),
  },
  {
    name: 'only-hits',
    title: 'Only hits: what is left out between them',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      panel.search.setQuery('whylogs');
      panel.search.toggleOnlyHits();
      panel.following.browse();
    },
  },
  {
    name: 'only-hits-lines',
    title: 'The same in lines',
    talk: mlopsTalk,
    at: 1345,
    preferences: { view: 'lines' },
    act: (panel) => {
      panel.search.setQuery('grizzly');
      panel.search.toggleOnlyHits();
      panel.following.browse();
    },
  },
  {
    name: 'recent-searches',
    title: 'Recent searches under the empty field',
    talk: mlopsTalk,
    at: 1345,
    act: (panel, root) => {
      panel.rememberQuery('apache druid');
      panel.rememberQuery('grizzly bears');
      setTimeout(() => root.querySelector<HTMLElement>('[role=searchbox]')?.focus(), 200);
    },
  },
  {
    name: 'selected',
    title: 'Lines selected: they can be taken out',
    talk: mlopsTalk,
    at: 1345,
    act: (_, root) => {
      // Once the lines are drawn.
      setTimeout(() => {
        const [from, , to] = root.querySelectorAll('[aria-current] ~ .line');
        document.getSelection()?.setBaseAndExtent(from!, 0, to!, to!.childNodes.length);
        setTimeout(() => press(root, 'Save the selected lines'), 100);
      }, 200);
    },
  },
  {
    name: 'mentions',
    title: 'Only the mentions are played',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      panel.search.setQuery('whylogs');
      setTimeout(() => void panel.listening.playMentions(), 500);
    },
  },
  {
    name: 'loop',
    title: 'Lines that repeat',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      const words = { first: markedLine, from: 0, last: markedLine + 2, to: 9 };
      setTimeout(() => void panel.listening.repeat(words), 500);
    },
  },
  {
    name: 'correcting',
    title: 'The words of a line are corrected; two lines above, they have been',
    talk: mlopsTalk,
    at: 1345,
    corrections: [{ line: markedLine, was: mlopsTalk.cues[markedLine]!.text, text: 'words of the listener' }],
    act: (panel) => panel.lineCorrections.begin(markedLine + 2),
  },
  {
    name: 'keys',
    title: 'The list of keys',
    talk: mlopsTalk,
    at: 1345,
    act: (_, root) => {
      press(root, 'Options');
      const item = () =>
        [...root.querySelectorAll<HTMLElement>('[role=menuitem]')].find((element) =>
          element.textContent?.startsWith('Keyboard help'),
        );
      setTimeout(() => item()?.click(), 200);
    },
  },
  {
    name: 'advert',
    title: 'An advert: the panel waits, and says so',
    talk: mlopsTalk,
    at: 1345,
    advert: true,
  },
  {
    name: 'menu',
    title: 'The options',
    talk: mlopsTalk,
    at: 1345,
    act: (_, root) => press(root, 'Options'),
  },
  {
    name: 'collapsed',
    title: 'Collapsed',
    talk: mlopsTalk,
    at: 1345,
    preferences: { isCollapsed: true },
  },
  {
    name: 'floating',
    title: 'Floating, for want of a known place',
    talk: mlopsTalk,
    at: 1345,
    missing: 'The page has no right column.',
  },
  { name: 'over-video', title: 'Over a video', talk: mlopsTalk, at: 1345, widthPx: 360, placement: {} },
  {
    name: 'now-strip',
    title: 'Over a video, minimised to the line being spoken',
    talk: mlopsTalk,
    at: 1345,
    widthPx: 560,
    placement: { isMinimised: true },
  },
  { name: 'error', title: 'An error of ours', talk: mlopsTalk, at: 1345, fails: true },
  {
    name: 'narrow',
    title: '300 px wide',
    talk: boykisTalk,
    at: 600,
    widthPx: 300,
    act: (panel) => {
      panel.search.setQuery('machine learning');
      panel.following.browse();
    },
  },
  { name: 'right-to-left', title: 'From right to left', talk: rightToLeftTalk, at: 5 },
  {
    name: 'second',
    title: 'Two transcripts, of other directions',
    talk: chapteredTalk,
    at: 13,
    preferences: { view: 'lines' },
    second: { talk: rightToLeftTalk, shows: 'both' },
  },
  { name: 'sounds', title: 'Sounds among speech', talk: mlopsTalk, at: soundAt },
  { name: 'chapters', title: 'Chapters and speakers', talk: chapteredTalk, at: 13 },
  {
    name: 'overview-parts',
    title: 'Overview: parts, key terms, misheard names',
    talk: mlopsTalk,
    at: 1345,
    act: (panel) => {
      panel.overview.isShown.value = true;
    },
  },
  {
    name: 'overview-terms',
    title: 'Overview, scrolled to its terms',
    talk: mlopsTalk,
    at: 3400,
    act: (panel, root) => {
      panel.overview.isShown.value = true;
      setTimeout(() => root.querySelector('.overview')?.scrollTo(0, 9999), 500);
    },
  },
  {
    name: 'overview-chapters',
    title: 'Overview: chapters that were given',
    talk: chapteredTalk,
    at: 13,
    act: (panel) => {
      panel.overview.isShown.value = true;
    },
  },
];

/** A player that stands still where the state wants it. */
export function playerOf({ talk, at, advert }: GalleryState): Player {
  const player = createSilentPlayer(transcriptLength(talk.cues), at);
  if (!advert) return player;
  return { ...player, read: () => ({ ...player.read(), running: false, advert: true }) };
}
