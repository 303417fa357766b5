import type { Chapter } from '../../../transcript/talk';

/** Where on a page a transcript stands, the best first. */
export type FindingSource = 'track' | 'html' | 'data' | 'plain';

/** A transcript that a page may carry, as a text that a file could hold. It has not been read yet. */
export interface Finding {
  readonly source: FindingSource;
  /** What the page calls it; '' where it gives no name. */
  readonly name: string;
  /** BCP 47 tag as the page gives it; '' where it gives none, `und` where it is known not to be the page's. */
  readonly language: string;
  /** WebVTT, HTML, or the text of a script. */
  readonly text: string;
  /** The headings inside it. */
  readonly chapters: readonly Chapter[];
  /** Whether the page calls it a transcript, in a class, a heading, its title or its address. */
  readonly isNamed: boolean;
  /** Where its times lead to, by links: the address of what is played; '' where they lead nowhere else. */
  readonly playedAt: string;
}

/** A file with a transcript that a page links to. It has not been fetched. */
export interface FileLink {
  readonly address: string;
  /** The words of the link, or the label of the text track; '' where there are none. */
  readonly name: string;
  /** BCP 47 tag; '' where the page gives none. */
  readonly language: string;
  /** There for the feed of the page's show, which may name a transcript. */
  readonly isFeed?: true;
}

/** What a document says of the transcripts that it carries. Untrusted, as all that pages say. */
export interface Gathering {
  readonly findings: readonly Finding[];
  readonly links: readonly FileLink[];
  /** The language of the document; '' where it gives none. */
  readonly language: string;
  /** Whether it has what plays something: a list with times beside that is a transcript sooner than elsewhere. */
  readonly hasPlayer: boolean;
}
