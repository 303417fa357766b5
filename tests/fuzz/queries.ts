import { readFileSync } from 'node:fs';
import { createSearch, type TalkSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import { parseBundledTalk } from '../../lib/talks/build';
import { bundledTalks } from '../../lib/talks/catalogue';
import type { Cue } from '../../lib/transcript/cue';
import { mutate } from './mutate';
import type { Random } from './random';
import type { Fuzzed } from './target';

/** So many lines of each talk: a search of the whole would take most of the time. */
const mostLines = 200;

const talks: readonly { cues: readonly Cue[]; search: TalkSearch }[] = bundledTalks.map(({ id }) => {
  const file = `${id}.txt`;
  const talk = parseBundledTalk(
    file,
    readFileSync(new URL(`../../lib/talks/${file}`, import.meta.url), 'utf8'),
  );
  const cues = talk.cues.slice(0, mostLines);
  return { cues, search: createSearch(cues) };
});

/** Queries near the words of a talk, and far from all words. */
export function fuzzQuery(random: Random): Fuzzed {
  const { cues, search } = random.pick(talks);
  const words = `${random.pick(cues).text} ${random.pick(cues).text}`.split(' ');
  const at = random.below(words.length);
  const query = mutate(words.slice(at, at + 1 + random.below(4)).join(' '), random.pick(cues).text, random);
  const check = () => {
    const hits = [...search.find(query), ...finish(search.findSoundalikes(query))];
    const wrong = hits
      .flatMap(({ spans }) => spans)
      .find(({ cue, from, to }) => !(from >= 0 && from < to && to <= (cues[cue]?.text.length ?? 0)));
    return wrong ? `letters ${wrong.from} to ${wrong.to} of line ${wrong.cue}` : null;
  };
  return { input: query, check };
}
