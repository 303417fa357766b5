import type { Cue } from '../transcript/cue';
import { wordsOfCue } from '../transcript/words';
import type { Habits } from './habits';
import type { Hit } from './hit';
import { type Token, tokenise } from './normalise';

/** A word that is left out of the run, and the index of its cue. */
export interface Aside {
  readonly cue: number;
  readonly token: Token;
}

/** A pattern that matches every cue with an aside. */
const signOf = ({ fillers }: Habits): RegExp =>
  new RegExp(['[[(♪]', ...[...fillers].map((filler) => String.raw`\b${filler}\b`)].join('|'), 'iu');

/** Looking for asides in this many lines takes some milliseconds. */
const linesPerSlice = 400;

/**
 * What the run of words leaves out: sounds such as `[Music]`, and fillers. They are searched only if no spoken words
 * match, so that "music" finds the talk about music and not every jingle. Yields now and then.
 */
export function* collectAsides(cues: readonly Cue[], habits: Habits): Generator<void, Aside[], void> {
  const sign = signOf(habits);
  const asides: Aside[] = [];
  for (const [index, cue] of cues.entries()) {
    if (index % linesPerSlice === linesPerSlice - 1) yield;
    // Most lines have none, and this check is cheap.
    if (!sign.test(cue.text)) continue;
    const spoken = wordsOfCue(cue);
    let next = 0;
    // Both lists are in the order of the text.
    const isSpoken = (token: Token) => {
      while ((spoken[next]?.to ?? Number.POSITIVE_INFINITY) <= token.from) next += 1;
      return (spoken[next]?.from ?? Number.POSITIVE_INFINITY) <= token.from;
    };
    for (const token of tokenise(cue.text)) {
      if (!isSpoken(token) || habits.fillers.has(token.text)) asides.push({ cue: index, token });
    }
  }
  return asides;
}

/** The asides that match the query word for word within one cue, in time order. */
export function findAsides(cues: readonly Cue[], asides: readonly Aside[], query: string): Hit[] {
  const wanted = tokenise(query).map((token) => token.text);
  if (wanted.length === 0) return [];
  const hits: Hit[] = [];
  for (let at = 0; at + wanted.length <= asides.length; at += 1) {
    const { cue, token } = asides[at]!;
    const end = asides[at + wanted.length - 1]!;
    if (end.cue !== cue || !wanted.every((text, index) => asides[at + index]!.token.text === text)) continue;
    const { from } = token;
    const { to } = end.token;
    const text = cues[cue]!.text.slice(from, to);
    hits.push({
      tier: 'exact',
      score: 1,
      spans: [{ cue, from, to }],
      start: cues[cue]!.start,
      text,
      group: wanted.join(' '),
    });
    at += wanted.length - 1;
  }
  return hits;
}
