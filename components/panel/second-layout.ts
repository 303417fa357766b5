import { pairByTime } from '../../lib/timeline/pair-lines';
import { sentenceRuns } from '../../lib/timeline/sentence-runs';
import { lastAtOrBefore } from '../../lib/timeline/timeline';
import type { Cue, Seconds } from '../../lib/transcript/cue';
import type { Talk } from '../../lib/transcript/talk';
import type { Block, Blocks, ParagraphRange } from './blocks';

/** Lines of the second transcript, from `from` up to `to`; `to` is excluded. */
export interface SecondRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the lines of the second transcript are in the list: under lines, or under paragraphs if the list shows these.
 */
export interface SecondLayout {
  readonly talk: Talk;
  /** The lines under the line or paragraph with this index in the whole list. */
  under(host: number): SecondRange;
  /** The index of the first line or paragraph of a block. */
  firstOf(block: number): number;
  /** The block that contains a line of the second transcript, and the line's index among those there. */
  placeOf(line: number): { readonly block: number; readonly index: number };
}

/** Puts every line of the second transcript under exactly one line or, with the rest of its sentence, one paragraph. */
export function layOutSecond(blocks: Blocks, cues: readonly Cue[], talk: Talk): SecondLayout {
  const paragraphs = blocks.all.flatMap((block) => block.paragraphs);
  const hosts =
    paragraphs.length > 0 ? hostsOfSentences(cues, paragraphs, talk.cues) : pairByTime(cues, talk.cues);
  const firsts = firstHosts(blocks.all, paragraphs.length > 0);
  // Hosts are whole numbers, so the last one before `host` is the last one at `host - 1`.
  const under = (host: number) => ({
    from: lastAtOrBefore(hosts, host - 1) + 1,
    to: lastAtOrBefore(hosts, host) + 1,
  });
  return {
    talk,
    under,
    firstOf: (block) => firsts[block] ?? 0,
    placeOf(line) {
      const block = lastAtOrBefore(firsts, hosts[line] ?? 0);
      return { block, index: line - under(firsts[block] ?? 0).from };
    },
  };
}

/** For each line of the second transcript, the index of the paragraph under which its sentence is. */
function hostsOfSentences(
  cues: readonly Cue[],
  paragraphs: readonly ParagraphRange[],
  second: readonly Cue[],
): Int32Array {
  const runs = sentenceRuns(second);
  const stretches = paragraphs.map((paragraph, index) => ({
    start: startOf(cues, paragraph),
    end: paragraphs[index + 1] ? startOf(cues, paragraph.end) : (cues.at(-1)?.end ?? 0),
  }));
  const pairs = pairByTime(
    stretches,
    runs.map(({ first, last }) => ({ start: second[first]?.start ?? 0, end: second[last]?.end ?? 0 })),
  );
  const hosts = new Int32Array(second.length);
  for (const [index, { first, last }] of runs.entries()) hosts.fill(pairs[index] ?? 0, first, last + 1);
  return hosts;
}

/** When a paragraph begins, estimated by the letters before it if it begins inside a line. */
function startOf(
  cues: readonly Cue[],
  { cue, from }: { readonly cue: number; readonly from: number },
): Seconds {
  const { start = 0, end = 0, text = '' } = cues[cue] ?? {};
  return start + ((end - start) * from) / Math.max(1, text.length);
}

function firstHosts(blocks: readonly Block[], hasParagraphs: boolean): number[] {
  let paragraphs = 0;
  return blocks.map((block) => {
    const first = hasParagraphs ? paragraphs : block.first;
    paragraphs += block.paragraphs.length;
    return first;
  });
}
