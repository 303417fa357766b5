import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Hit } from '../../lib/search/hit';
import { createSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';
import { allHits } from '../eval/bundled-search';
import type { EvalHit } from '../eval/search-score';

/** One way to search the lines of a transcript; hits best first. */
export interface Engine {
  readonly name: string;
  build(cues: readonly Cue[]): {
    /** What is done on a key. */
    type(query: string): void;
    /** What a finished query finds. */
    find(query: string): EvalHit[];
  };
}

const hitsOfLines = (cues: readonly Cue[], lines: readonly number[]): EvalHit[] =>
  lines.map((line) => ({ time: cues[line]!.start, tier: 'similar', text: cues[line]!.text }));

const evalHits = (cues: readonly Cue[], hits: readonly Hit[]): EvalHit[] =>
  hits.map(({ spans, tier, text }) => ({ time: cues[spans[0]!.cue]!.start, tier, text }));

/** The search of this project, its sure tiers alone. */
const sidecue: Engine = {
  name: 'Sidecue, exact and similar',
  build(cues) {
    const search = createSearch(cues);
    return {
      type: (query) => search.find(query),
      // The query counts as typed to its end, as in `allHits`.
      find: (query) => evalHits(cues, search.find(`${query} `)),
    };
  },
};

/** The same with sounds-like run to the end on each key, as the panel does once typing rests. */
const sidecueWhole: Engine = {
  name: 'Sidecue, all tiers',
  build(cues) {
    const search = createSearch(cues);
    return {
      type(query) {
        search.find(query);
        const steps = search.findSoundalikes(query);
        while (!steps.next().done);
      },
      find: (query) => evalHits(cues, allHits(search, query)),
    };
  },
};

const fuse: Engine = {
  name: 'Fuse over lines',
  build(cues) {
    const index = new Fuse(
      cues.map((cue) => cue.text),
      { threshold: 0.3, ignoreLocation: true },
    );
    const search = (query: string) => index.search(query).map((result) => result.refIndex);
    return { type: search, find: (query) => hitsOfLines(cues, search(query)) };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch over lines',
  build(cues) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
    });
    index.addAll(cues.map(({ text }, id) => ({ id, text })));
    const search = (query: string) => index.search(query).map((result) => result.id as number);
    return { type: search, find: (query) => hitsOfLines(cues, search(query)) };
  },
};

const microFuzzy: Engine = {
  name: 'uFuzzy over lines',
  build(cues) {
    const index = new uFuzzy({ intraMode: 1 });
    const lines = cues.map((cue) => cue.text);
    const search = (query: string) => {
      const [found, info, order] = index.search(lines, query, 1);
      return info && order ? order.map((place) => info.idx[place]!) : (found ?? []);
    };
    return { type: search, find: (query) => hitsOfLines(cues, search(query)) };
  },
};

/** This search and those it is compared with, at the settings that their manuals advise for text with slips. */
export const engines: readonly Engine[] = [sidecue, sidecueWhole, fuse, miniSearch, microFuzzy];
