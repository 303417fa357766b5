import type { YouTubeOffer } from '../kept/youtube-offer';
import type { Home, Talk } from '../transcript/talk';

/** What a panel is to show when it opens: the search that led to it, and the hit that begins at that time. */
export interface Landing {
  readonly query: string;
  readonly at: number;
}

/** The talk of the video that a tab shows. */
export interface ShownTalk {
  readonly home: Home;
  readonly talk: Talk;
}

/** What the script that finds a transcript of YouTube's on a page needs to offer it. */
export interface OfferAnswer {
  readonly offer: YouTubeOffer;
  /** In the reader's language: the catalogue is too large for every page. */
  readonly words: Readonly<
    Record<'name' | 'hint' | 'show' | 'menu' | 'always' | 'never' | 'reading', string>
  >;
}

/** Whether YouTube's transcript is shown now, and why not. */
export interface ShowAnswer {
  readonly isShown: boolean;
  /** In the reader's language; '' where it is shown. */
  readonly sentence: string;
}
