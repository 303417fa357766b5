import type { XmlElement } from '@rgrove/parse-xml';
import type { MessageKey } from '../browser/text';
import type { Parsed } from './parsed';
import type { TextLines } from './text-lines';

/** What a text was found to be made of, before its format is known. */
export interface Contents {
  readonly json: unknown;
  readonly xml: XmlElement;
  readonly html: string;
  readonly lines: TextLines;
}

/** One format that can be imported. */
export interface FormatOf<Family extends keyof Contents> {
  readonly id: string;
  /** Its name in the catalogue. */
  readonly name: MessageKey;
  readonly family: Family;
  /** True for contents of this format that are of none above it in the list. */
  readonly fits: (content: Contents[Family]) => boolean;
  /** Reads contents that fit. */
  readonly parse: (content: Contents[Family]) => Parsed;
  /** Who speaks goes on until the next name; elsewhere a cue without a name has no speaker. */
  readonly carriesSpeakers?: boolean;
  /** Cues last while the next one is shown already, in every file. */
  readonly isRollUp?: boolean;
  /** Without ends of its own: that two equal lines have equal times does not make them one. */
  readonly hasNoEnds?: boolean;
  /** Verses: a lone word before a colon is no speaker. */
  readonly isSong?: boolean;
}

/** A row of a list of formats. */
export type Format = { [Family in keyof Contents]: FormatOf<Family> }[keyof Contents];
