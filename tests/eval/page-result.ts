/** A transcript that the product takes from a page. */
export interface PageTranscript {
  /** What it was read from, such as `youtube` or `track`. */
  readonly source: string;
  /** BCP 47 tag, or '' where unknown. */
  readonly language: string;
  readonly cues: readonly PageCue[];
  readonly chapters: readonly { readonly start: number; readonly title: string }[];
  readonly complete: boolean;
  /** Sentences, as the listener sees them. */
  readonly warnings: readonly string[];
}

/** Times in seconds. */
export interface PageCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
}

/** A page's tab, to the scripts of the extension. */
export interface PageTab {
  readonly tabId: number;
  /**
   * Puts a script of the extension into the page, as the background does. What it evaluates to; null where it
   * fails. `allFrames`: into all frames, and then a list of what they say.
   */
  run<Result>(file: string, options?: { readonly allFrames?: boolean }): Promise<Result | null>;
  /** Sends a request to the background, as a page of the extension does. */
  ask<Reply>(request: { readonly type: string; readonly [field: string]: unknown }): Promise<Reply | null>;
  /** The language of a text, as the browser's guess tells the product; '' where it is not sure. */
  tellLanguage(text: string): Promise<string>;
}

/** What came of one file. */
export interface PageResult {
  readonly file: string;
  readonly address: string;
  /** Whether the product offers a transcript there. */
  readonly offered: boolean;
  /** Where the panel stands once what is offered is shown. */
  readonly panel: { readonly dock: string; readonly parent: string } | null;
  /** `playing`: once it was started. */
  readonly player: { readonly found: boolean; readonly playing: boolean };
  readonly homes: readonly string[];
  readonly titles: readonly string[];
  readonly transcripts: readonly PageTranscript[];
  readonly seconds: number;
  readonly error: string | null;
}
