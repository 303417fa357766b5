import type { XmlElement } from '@rgrove/parse-xml';
import type { MessageKey } from '../browser/text';
import type { Parsed } from './parsed';
import type { TextLines } from './text-lines';

/** The parsed contents of a text, before its format is known. A text has one of these. */
export interface Contents {
  readonly json: unknown;
  readonly xml: XmlElement;
  readonly html: string;
  readonly lines: TextLines;
}

/** A format that can be imported. */
export interface FormatOf<Family extends keyof Contents> {
  readonly id: string;
  /** The key of its name in the message catalogue. */
  readonly name: MessageKey;
  readonly family: Family;
  /** True for contents of this format. Only called if no format above it in the list fits. */
  readonly fits: (content: Contents[Family]) => boolean;
  /** Reads contents for which `fits` is true. */
  readonly parse: (content: Contents[Family]) => Parsed;
  /** True if a speaker continues until the next name. In other formats, a cue without a name has no speaker. */
  readonly carriesSpeakers?: boolean;
  /** True if, in every file, a cue is still shown when the next one begins. */
  readonly isRollUp?: boolean;
  /** True if the format has no end times. Two equal lines with equal times are then not duplicates. */
  readonly hasNoEnds?: boolean;
  /** True for verses, in which a single word before a colon is not a speaker. */
  readonly isSong?: boolean;
}

/** One row of a list of formats. */
export type Format = { [Family in keyof Contents]: FormatOf<Family> }[keyof Contents];
