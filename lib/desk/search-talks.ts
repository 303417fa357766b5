import type { GlossaryEntry } from '../search/glossary';
import type { Hit, Tier } from '../search/hit';
import { createLibraryIndex, type LibraryIndex } from '../search/library-index';
import type { LibraryMatch } from '../search/library-tally';
import { buildWordRun, hitAt, type WordRun } from '../search/word-run';
import type { Cue, Seconds } from '../transcript/cue';
import { jointOf } from '../transcript/script';
import type { AllWords } from './word-index';

/** A piece of a line. `isHit` says whether it matches the query. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** One hit in a talk: when it begins, and the lines that it touches. */
export interface SpokenHit {
  readonly start: Seconds;
  readonly pieces: readonly Piece[];
}

/** The result for one talk: how many hits there are, and the first of them. */
export interface SpokenMatch {
  readonly talkId: string;
  readonly tier: Tier;
  readonly count: number;
  readonly hits: readonly SpokenHit[];
}

/** Reads the lines of a talk; null if it cannot be read. */
export type ReadCues = (talkId: string) => Promise<readonly Cue[] | null>;

/** The search of what was said in all talks. */
export interface SpokenSearch {
  /** Talks with exact hits, with taught ones or, if there are no exact ones, with similar hits: at most `most`. */
  find(
    query: string,
    most: number,
    glossary: readonly GlossaryEntry[],
  ): AsyncGenerator<SpokenMatch, void, void>;
  /** Talks with hits that sound like the query, one by one. Yields null now and then, so that the caller can pause. */
  findSoundalikes(
    query: string,
    glossary: readonly GlossaryEntry[],
  ): AsyncGenerator<SpokenMatch | null, void, void>;
  /** One match with all hits for each tier that a talk has. None for a talk that is not in the index. */
  findAll(
    query: string,
    talkId: string,
    glossary: readonly GlossaryEntry[],
  ): AsyncGenerator<SpokenMatch | null, void, void>;
}

const mostRuns = 40;

/** Takes some tenths of a second for thousands of talks, so it belongs in a worker. */
export function createSpokenSearch({ talkIds, words }: AllWords, readCues: ReadCues): SpokenSearch {
  const index: LibraryIndex = createLibraryIndex(words);

  // The talks that were shown last. With one more letter, a query often shows the same ones.
  const runs = new Map<string, WordRun>();

  async function runOf(talkId: string): Promise<WordRun | null> {
    const known = runs.get(talkId);
    if (known) return known;
    const cues = await readCues(talkId);
    if (!cues) return null;
    const run = buildWordRun(cues);
    runs.set(talkId, run);
    const [oldest] = runs.keys();
    if (runs.size > mostRuns && oldest !== undefined) runs.delete(oldest);
    return run;
  }

  async function show({ talk, tier, count, places }: LibraryMatch): Promise<SpokenMatch | null> {
    const talkId = talkIds[talk];
    if (talkId === undefined) return null;
    const run = await runOf(talkId);
    if (!run) return null;
    const hits = places.map((place) => showHit(hitAt(run, place, tier), run.cues));
    return { talkId, tier, count, hits };
  }

  return {
    async *find(query, most, glossary) {
      for (const match of index.find(query, glossary, most)) {
        const shown = await show(match);
        if (shown) yield shown;
      }
    },
    async *findSoundalikes(query, glossary) {
      for (const match of index.findSoundalikes(query, glossary)) yield match && (await show(match));
    },
    async *findAll(query, talkId, glossary) {
      const talk = talkIds.indexOf(talkId);
      if (talk < 0) return;
      const work = index.findAll(query, talk, glossary);
      for (;;) {
        const step = work.next();
        if (!step.done) {
          yield null;
          continue;
        }
        for (const match of step.value) yield await show(match);
        return;
      }
    },
  };
}

/** A hit is shown with at least this many letters on each side, if the lines around it have them. */
const leastBeside = 30;
/** At most this many letters are taken from another line. */
const mostBeside = 60;

/** The end of the previous line, for a hit with few words before it in its own line; '' if the speaker changes. */
function wordsBefore(cues: readonly Cue[], index: number, known: string): string {
  const [cue, before] = [cues[index], cues[index - 1]];
  if (!cue || !before || known.length >= leastBeside || before.speaker !== cue.speaker) return '';
  const letters = [...before.text];
  const space = letters.indexOf(' ', letters.length - mostBeside);
  const end =
    letters.length > mostBeside
      ? `… ${letters.slice(space < 0 ? -mostBeside : space + 1).join('')}`
      : before.text;
  return `${end}${jointOf(end, cue.text)}`;
}

/** The same after a hit: the beginning of the next line. */
function wordsAfter(cues: readonly Cue[], index: number, known: string): string {
  const [cue, after] = [cues[index], cues[index + 1]];
  if (!cue || !after || known.length >= leastBeside || after.speaker !== cue.speaker) return '';
  const letters = [...after.text];
  const space = letters.lastIndexOf(' ', mostBeside);
  const begin =
    letters.length > mostBeside
      ? `${letters.slice(0, space > 0 ? space : mostBeside).join('')} …`
      : after.text;
  return `${jointOf(cue.text, begin)}${begin}`;
}

/** A hit with the lines that it touches and, if these are short, with words of the lines around. */
function showHit(hit: Hit, cues: readonly Cue[]): SpokenHit {
  const pieces = hit.spans.flatMap(({ cue, from, to }, index): Piece[] => {
    const text = cues[cue]?.text ?? '';
    const before = text.slice(0, from);
    const after = text.slice(to);
    const isLast = index === hit.spans.length - 1;
    return [
      { text: `${index > 0 ? ' ' : wordsBefore(cues, cue, before)}${before}`, isHit: false },
      { text: text.slice(from, to), isHit: true },
      { text: `${after}${isLast ? wordsAfter(cues, cue, after) : ''}`, isHit: false },
    ];
  });
  return { start: hit.start, pieces: pieces.filter(({ text }) => text !== '') };
}
