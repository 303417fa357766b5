import { readFileSync } from 'node:fs';
import type { Hit } from '../../lib/search/hit';
import { createSearch, type TalkSearch } from '../../lib/search/search';
import { parseBundledTalk } from '../../lib/talks/build';
import { bundledTalks } from '../../lib/talks/catalogue';
import type { Talk, TalkInfo } from '../../lib/transcript/talk';

/** The ids of the bundled talks, in the catalogue's order. */
export const talkIds: readonly string[] = bundledTalks.map((talk) => talk.id);

/** A bundled talk read from its text file; throws for an id that the catalogue does not know. */
export function readTalk(id: string): Talk {
  if (!talkIds.includes(id)) throw new Error(`no bundled talk is called ${JSON.stringify(id)}`);
  const file = `${id}.txt`;
  return parseBundledTalk(file, readFileSync(new URL(`../../lib/talks/${file}`, import.meta.url), 'utf8'));
}

/** The names that a talk's metadata tells: people, where they are from, the show. */
function namesOf(talk: TalkInfo): string[] {
  return [...talk.people.flatMap(({ name, from }) => (from ? [name, from] : [name])), talk.show];
}

/** A talk's search as the panel makes it. */
export function searchOf(talk: Talk): TalkSearch {
  return createSearch(talk.cues, { language: talk.language, names: namesOf(talk) });
}

/**
 * All hits of a query in rank order, the sounds-like ones heard to the end. The query counts as typed to its end:
 * its last word is not taken for a beginning, as after a space.
 */
export function allHits(search: TalkSearch, query: string): Hit[] {
  const whole = `${query} `;
  const steps = search.findSoundalikes(whole);
  for (;;) {
    const step = steps.next();
    if (step.done) return [...search.find(whole), ...step.value];
  }
}
