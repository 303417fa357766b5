import { looksLikeName } from './speaker-name';

/** `Name: text`, also `>> NAME: text`, `- Name: text`, `**Name:** text`, `[SPEAKER_00]: text`, `[Name] text`. */
const labelPattern =
  /^(?:>{2,}\s*|[-–—○●◯◎■◆]\s*)?(?:\*\*|__)?(?:([^:：<>[\]()]{1,48}(?:\([^()]{1,20}\))?)|\[([^[\]:]{1,48})\])(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?:\s+|(?<=：)|$)/u;
const diarisedPattern = /^[[(](SPEAKER[ _](?:\d{1,3}|\?))[\])]:?\s*/iu;
/** The speaker numbers of recognisers need no colon. */
const barePattern = /^(SPEAKER_\d{1,3})\s?(?:[:|>–-]\s|\s)\s{0,3}(?=\S)/u;
/** `ANA LEE, HOST:`, `LEE (voice-over):`, as radio and television stations write it. */
const stationPattern =
  /^(\p{Lu}[\p{Lu}.'’ -]{1,40}?)(?:, \p{Lu}[\p{Lu}\d.,'’& -]{1,60})?(?: \(\p{Ll}[\p{Ll} -]{2,20}\))?:(?:\s+|$)/u;
const longestLabel = 120;
/** A name followed by a title; only the title needs a colon after it. */
const titledPattern = /^([^:：<>[\]()–—-]{1,48}?) [-–—] \p{Lu}[^:：.?!]{2,80}:\s/u;

/** A quick check: true if the text has a colon, with which a label may end, or a bracket, with which one may begin. */
export function mayBeLabelled(text: string): boolean {
  const first = text[0];
  if (first === '[' || first === '(' || (first === 'S' && text.startsWith('SPEAKER_'))) return true;
  const front = text.slice(0, longestLabel + 1);
  return front.includes(':') || front.includes('：');
}

export interface Label {
  readonly name: string;
  /** The index at which the spoken text begins, in UTF-16 code units. */
  readonly length: number;
}

/** The speaker label at the beginning of a text, if there is one that looks like a name. */
export function readLabel(text: string): Label | undefined {
  if (!mayBeLabelled(text)) return undefined;
  const diarised = diarisedPattern.exec(text) ?? barePattern.exec(text);
  if (diarised) {
    const [label, name = ''] = diarised;
    return { name, length: label.length };
  }
  const match = labelPattern.exec(text);
  const name = (match?.[1] ?? match?.[2])?.trim();
  if (match && name && looksLikeName(name)) return { name, length: match[0].length };
  const [front = '', titledName = ''] = stationPattern.exec(text) ?? titledPattern.exec(text) ?? [];
  return looksLikeName(titledName) ? { name: titledName, length: front.length } : undefined;
}
