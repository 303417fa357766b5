import type { Hit, Tier } from '../search/hit';
import { createLibraryIndex, type LibraryIndex, type LibraryMatch } from '../search/library-index';
import { collectLibraryWords, type LibraryWords } from '../search/library-words';
import { buildWordRun, hitAt, type WordRun } from '../search/word-run';
import type { Cue, Seconds } from '../transcript/cue';

/** A piece of what was said; `isHit` where it answers the query. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

export interface SpokenPlace {
  readonly start: Seconds;
  readonly pieces: readonly Piece[];
}

/** What one talk has for a query: how many places, and the best of them. */
export interface SpokenMatch {
  readonly talkId: string;
  readonly tier: Tier;
  readonly count: number;
  readonly places: readonly SpokenPlace[];
}

/** Where talks are read from, one at a time. */
export interface TalkSource {
  readonly ids: readonly string[];
  /** Null for a talk that cannot be read. */
  readCues(id: string): Promise<readonly Cue[] | null>;
}

/** Search over what was said in all talks. */
export interface SpokenSearch {
  readonly words: LibraryWords;
  /** As typed or, when there is none, similar: the best talk first, at most `most` of them. */
  find(query: string, most: number): AsyncGenerator<SpokenMatch, void, void>;
  /** Talks in which the query can be heard, one after the other; null now and then, to look at the clock. */
  hear(query: string): AsyncGenerator<SpokenMatch | null, void, void>;
}

const mostRuns = 40;

/** Reads every talk unless their words are known from before. Takes seconds for many: for a worker. */
export async function createSpokenSearch(
  source: TalkSource,
  knownWords: LibraryWords | null,
): Promise<SpokenSearch> {
  const words = knownWords ?? (await collect(source));
  const index: LibraryIndex = createLibraryIndex(words);

  // Talks shown lately: a word more in the query often shows the same.
  const runs = new Map<string, WordRun>();

  async function runOf(talkId: string): Promise<WordRun | null> {
    const known = runs.get(talkId);
    if (known) return known;
    const cues = await source.readCues(talkId);
    if (!cues) return null;
    const run = buildWordRun(cues);
    runs.set(talkId, run);
    const [oldest] = runs.keys();
    if (runs.size > mostRuns && oldest !== undefined) runs.delete(oldest);
    return run;
  }

  async function show({ talk, tier, count, places }: LibraryMatch): Promise<SpokenMatch | null> {
    const talkId = source.ids[talk]!;
    const run = await runOf(talkId);
    if (!run) return null;
    const shown = places.map((place) => showHit(hitAt(run, place, tier), run.cues));
    return { talkId, tier, count, places: shown };
  }

  return {
    words,
    async *find(query, most) {
      for (const match of index.find(query).slice(0, most)) {
        const shown = await show(match);
        if (shown) yield shown;
      }
    },
    async *hear(query) {
      for (const match of index.hear(query)) yield match && (await show(match));
    },
  };
}

async function collect(source: TalkSource): Promise<LibraryWords> {
  const all: (readonly Cue[])[] = [];
  // A talk that cannot be read keeps its place, so that the others keep theirs.
  for (const id of source.ids) all.push((await source.readCues(id)) ?? []);
  return collectLibraryWords(all);
}

/** A hit in the lines that it touches. */
function showHit(hit: Hit, cues: readonly Cue[]): SpokenPlace {
  const pieces = hit.spans.flatMap(({ cue, from, to }, index): Piece[] => {
    const { text } = cues[cue]!;
    return [
      { text: `${index > 0 ? ' ' : ''}${text.slice(0, from)}`, isHit: false },
      { text: text.slice(from, to), isHit: true },
      { text: text.slice(to), isHit: false },
    ];
  });
  return { start: hit.start, pieces: pieces.filter(({ text }) => text !== '') };
}
