import type { Hit } from '../search/hit';
import type { Cue, Seconds } from '../transcript/cue';
import type { WordRange } from '../transcript/note';
import { wordsOfCue } from '../transcript/words';
import { sentenceEnds } from './spoken-text';

/** A stretch of a talk that is played without a break, on the transcript's clock; `end > start`. */
export interface Passage {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** A passage that contains hits: those with the indices `first` to `last`. */
export interface MentionPassage extends Passage {
  readonly first: number;
  readonly last: number;
}

/**
 * How long before a hit its passage begins, in seconds. It begins up to that much earlier or later if a line begins
 * there.
 */
const lead: Seconds = 6;
const leadSlack = { sooner: 2, later: 1 } satisfies Record<string, Seconds>;

/** How long a passage continues after the start of a hit if no sentence ends, in seconds. */
const tail: Seconds = 8;

/** A sentence that takes longer is cut off. */
const longestTail: Seconds = 20;

/** A passage never ends earlier than this after the start of its hit, because times of words may be estimates. */
const shortestTail: Seconds = 2.5;

/** A gap that is too short to be skipped. */
const shortestGap: Seconds = 1;

/** A line without a length is played for this long. */
const shortestPassage: Seconds = 1;

/**
 * What must be played to hear each hit in its context, in time order: from about six seconds before it to the end of
 * its sentence, or for eight seconds. Overlapping passages are joined. `hits` must be in time order.
 */
export function mentionPassages(hits: readonly Hit[], cues: readonly Cue[]): MentionPassage[] {
  const passages: MentionPassage[] = [];
  for (const [index, hit] of hits.entries()) {
    const start = startBefore(hit.start, cues, hit.spans[0]?.cue ?? 0);
    const end = endAfter(hit, cues);
    const before = passages.at(-1);
    if (before && start <= before.end + shortestGap) {
      passages[passages.length - 1] = { ...before, end: Math.max(before.end, end), last: index };
    } else {
      passages.push({ start, end, first: index, last: index });
    }
  }
  return passages;
}

/** The start of the line that begins about `lead` before a time; exactly `lead` before it if no line does. */
function startBefore(time: Seconds, cues: readonly Cue[], line: number): Seconds {
  const wanted = Math.max(0, time - lead);
  let best: Seconds | null = null;
  for (let index = line; index >= 0; index -= 1) {
    const { start } = cues[index]!;
    if (start < wanted - leadSlack.sooner) break;
    if (start > wanted + leadSlack.later) continue;
    if (best === null || Math.abs(start - wanted) < Math.abs(best - wanted)) best = start;
  }
  return best ?? wanted;
}

function endAfter({ start, spans }: Hit, cues: readonly Cue[]): Seconds {
  const said = spans.at(-1);
  const wordsEnd = said ? timeBehind(cues, said.cue, said.to) : start;
  const least = Math.max(start + shortestTail, wordsEnd);
  const sentence = said && sentenceEndAfter(cues, said.cue, said.to, start + longestTail);
  return Math.max(least, sentence ?? Math.max(start + tail, wordsEnd + shortestPassage));
}

/** When the sentence ends that continues at an offset in a line; null if it does not end before `latest`. */
function sentenceEndAfter(
  cues: readonly Cue[],
  line: number,
  offset: number,
  latest: Seconds,
): Seconds | null {
  const speaker = cues[line]?.speaker;
  for (let index = line; index < cues.length; index += 1) {
    const cue = cues[index]!;
    if (cue.start > latest) return null;
    // Somebody else begins to speak.
    if (index > line && (cue.speaker !== speaker || cue.isTurn)) return cue.start;
    for (const end of sentenceEnds(cue)) {
      if (index > line || end >= offset) return Math.min(latest, timeBehind(cues, index, end));
    }
  }
  return null;
}

/** When the word that ends at an offset in a line has been said: when the next word begins, or the line ends. */
function timeBehind(cues: readonly Cue[], line: number, offset: number): Seconds {
  const cue = cues[line]!;
  return wordsOfCue(cue).find(({ from }) => from >= offset)?.start ?? endOfLine(cues, line);
}

/** When a line ends: at its end, or when the next line replaces it. */
function endOfLine(cues: readonly Cue[], line: number): Seconds {
  const { start, end } = cues[line]!;
  const next = cues[line + 1]?.start ?? end;
  return next > start ? Math.min(end, next) : end;
}

/** From the first to the last of some words. */
export function passageOf(cues: readonly Cue[], { first, from, last, to }: WordRange): Passage {
  const cue = cues[first]!;
  const words = wordsOfCue(cue);
  const word = words.find((span) => span.to > from);
  const start = word && word !== words[0] ? word.start : cue.start;
  return { start, end: Math.max(start + shortestPassage, timeBehind(cues, last, to)) };
}
