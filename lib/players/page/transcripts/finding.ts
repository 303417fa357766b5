import type { Chapter } from '../../../transcript/talk';

/** Where on a page a transcript was found, the most reliable source first. */
export type FindingSource = 'track' | 'html' | 'data' | 'plain';

/** A transcript that a page may carry, in the form of a file. It has not been parsed yet. */
export interface Finding {
  readonly source: FindingSource;
  /** The name that the page gives it; '' if there is none. */
  readonly name: string;
  /**
   * The BCP 47 tag that the page gives; '' if there is none, `und` if the language is known to differ from the page's.
   */
  readonly language: string;
  /** WebVTT, HTML, or the text of a script. */
  readonly text: string;
  /** The headings inside it. */
  readonly chapters: readonly Chapter[];
  /** Whether the page calls it a transcript, in a class, a heading, its title or its address. */
  readonly isNamed: boolean;
  /** The address of the medium that its times link to; '' if they do not link to another page. */
  readonly playedAt: string;
}

/** A transcript file that a page links to. It has not been fetched. */
export interface FileLink {
  readonly address: string;
  /** The words of the link, or the label of the text track; '' if there are none. */
  readonly name: string;
  /** BCP 47 tag; '' if the page gives none. */
  readonly language: string;
  /** Set for the feed of the page's show, which may name a transcript. */
  readonly isFeed?: true;
}

/** What a document says about the transcripts that it carries. Untrusted, like everything that pages say. */
export interface Gathering {
  readonly findings: readonly Finding[];
  readonly links: readonly FileLink[];
  /** The language of the document; '' if it gives none. */
  readonly language: string;
  /** Whether the document has a player. Beside a player, a list with times is more likely to be a transcript. */
  readonly hasPlayer: boolean;
}
