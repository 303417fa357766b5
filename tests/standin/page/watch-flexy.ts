import type { VideoData } from '../videos';
import { element, timeText } from './element';
import { createTranscriptPanel, type TranscriptPanel } from './transcript-panel';

/** The watch page: the host element and the parts that others fill or move. */
export interface WatchPage {
  readonly host: HTMLElement;
  /** Holds the player, in the column or above it. */
  readonly playerContainer: HTMLElement;
  readonly playerSlot: HTMLElement;
  readonly fullBleedSlot: HTMLElement;
  /** Takes the page's own panels while one is open beside a player above the columns. */
  readonly panelsFullBleedSlot: HTMLElement;
  readonly secondaryInner: HTMLElement;
  readonly below: HTMLElement;
  /** What stands in the right column, or below the player where there is none; in order. */
  readonly sideParts: readonly HTMLElement[];
  /** Fills title, description and recommendations. */
  show(video: VideoData, others: readonly VideoData[]): void;
  openTranscript(): Promise<void>;
  hasOpenPanel(): boolean;
}

/** A link to a video as lists show it. */
export function videoCard(video: VideoData): HTMLElement {
  const isShort = video.id.startsWith('StandInSh');
  const href = isShort ? `/shorts/${video.id}` : `/watch?v=${video.id}`;
  return element(
    'yt-lockup-view-model',
    {},
    element('a', { class: 'thumbnail', href, tabindex: '-1' }, element('span', {}, timeText(video.duration))),
    element(
      'div',
      { class: 'lockup-text' },
      element('a', { href, class: 'lockup-title' }, video.title),
      element('div', { class: 'lockup-by' }, `${video.channel} · ${video.date}`),
    ),
  );
}

/**
 * Builds the tree of the watch page, empty. `legacyTranscript` picks the older transcript panel, `isGrid` the kind of
 * page that others saw now and then until August 2026: the same parts in an element of another name.
 */
export function createWatchPage(player: HTMLElement, legacyTranscript: boolean, isGrid: boolean): WatchPage {
  const playerContainer = element(
    'div',
    { id: 'player-container', role: 'complementary' },
    element('ytd-player', { id: 'ytd-player' }, element('div', { id: 'container' }, player)),
  );
  const playerSlot = element('div', { id: 'player-container-inner' }, playerContainer);
  const fullBleedSlot = element('div', { id: 'player-full-bleed-container' });

  const panelsFullBleedSlot = element('div', { id: 'panels-full-bleed-container' });

  const metadata = element('ytd-watch-metadata');
  const below = element('div', { id: 'below' }, metadata, element('ytd-comments', { id: 'comments' }));

  const panels = element('div', { id: 'panels' });
  const related = element('div', { id: 'related' });
  const sideParts = [
    panels,
    element('div', { id: 'chat-container' }),
    element('ytd-playlist-panel-renderer', { id: 'playlist', hidden: '' }),
    element('div', { id: 'donation-shelf' }),
    related,
  ];
  const secondaryInner = element('div', { id: 'secondary-inner' }, ...sideParts);

  const host = element(
    isGrid ? 'ytd-watch-grid' : 'ytd-watch-flexy',
    { class: 'style-scope ytd-page-manager', flexy: '', role: 'main', 'default-layout': '' },
    element('div', { id: 'full-bleed-container' }, fullBleedSlot, panelsFullBleedSlot),
    element(
      'div',
      { id: 'columns' },
      element(
        'div',
        { id: 'primary' },
        element(
          'div',
          { id: 'primary-inner' },
          element('div', { id: 'player' }, element('div', { id: 'player-container-outer' }, playerSlot)),
          below,
        ),
      ),
      element('div', { id: 'secondary' }, secondaryInner),
    ),
  );
  host.style.setProperty('--ytd-watch-flexy-sidebar-min-width', '300px');

  let transcript: TranscriptPanel | null = null;
  const openTranscript = async () => transcript?.open();
  return {
    host,
    playerContainer,
    playerSlot,
    fullBleedSlot,
    panelsFullBleedSlot,
    secondaryInner,
    below,
    sideParts,
    openTranscript,
    hasOpenPanel: () => transcript?.isOpen() ?? false,
    show(video, others) {
      // The previous video's panel stays behind, hidden.
      transcript?.close();
      transcript = video.captioned ? createTranscriptPanel(video.id, legacyTranscript) : null;
      if (transcript) panels.append(transcript.root);
      const openButton = element('button', { 'aria-label': 'Show transcript' }, 'Show transcript');
      openButton.addEventListener('click', () => void openTranscript());
      metadata.replaceChildren(
        element('div', { id: 'title' }, element('h1', {}, video.title)),
        element(
          'div',
          { id: 'owner' },
          element('div', { class: 'avatar' }),
          element('ytd-channel-name', {}, video.channel),
          element('button', { class: 'subscribe' }, 'Subscribe'),
        ),
        element(
          'div',
          { id: 'description' },
          element('p', {}, element('b', {}, `${video.date} · ${timeText(video.duration)}`)),
          element('p', {}, 'This page stands in for the real one: same structure, silent sound, no network.'),
          ...(video.captioned
            ? [element('ytd-video-description-transcript-section-renderer', {}, openButton)]
            : []),
        ),
      );
      related.replaceChildren(...others.map(videoCard));
    },
  };
}

/**
 * What a tab that has been used for a while still holds: pages visited before, hidden, with the same ids.
 */
export function createOldPages(): HTMLElement[] {
  const columns = () =>
    element(
      'div',
      { id: 'columns' },
      element(
        'div',
        { id: 'primary' },
        element('div', { id: 'primary-inner' }, element('div', { id: 'below' })),
      ),
      element(
        'div',
        { id: 'secondary' },
        element('div', { id: 'secondary-inner' }, element('div', { id: 'related' })),
      ),
    );
  return [
    element('ytd-search', { hidden: '' }, columns()),
    element('ytd-watch-flexy', { hidden: '', 'video-id': 'OldVideo001', 'is-two-columns_': '' }, columns()),
  ];
}
