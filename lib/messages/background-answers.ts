import type { YouTubeOffer } from '../kept/youtube-offer';
import type { Home, Talk } from '../transcript/talk';

/** What a panel should show when it opens: the query that has led to it, and the hit that begins at this time. */
export interface Landing {
  readonly query: string;
  readonly at: number;
}

/** The talk of the video that a tab shows. */
export interface ShownTalk {
  readonly home: Home;
  readonly talk: Talk;
}

/**
 * Why a panel is not in its page. 'moved': the page has displaced it too often. 'blocked': no frame of ours can be in
 * this page.
 */
export type PanelRefusal = 'moved' | 'blocked';

/** What the script that finds a YouTube transcript on a page needs to offer it. */
export interface OfferAnswer {
  readonly offer: YouTubeOffer;
  /** In the reader's language. The whole catalogue is too large for every page. */
  readonly words: Readonly<
    Record<
      'language' | 'direction' | 'name' | 'hint' | 'show' | 'menu' | 'always' | 'never' | 'reading',
      string
    >
  >;
}

/** Whether YouTube's transcript is shown now, and if not, why. */
export interface ShowAnswer {
  readonly isShown: boolean;
  /** In the reader's language; '' if it is shown. */
  readonly sentence: string;
}
