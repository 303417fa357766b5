import type { Hit } from '../../lib/search/hit';
import type { TalkSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';

/** Cues of four seconds each, one for each line. */
export function cuesOf(...lines: string[]): Cue[] {
  return lines.map((text, index) => ({ start: index * 4, end: index * 4 + 4, text }));
}

/** The texts of the hits of one tier that `find` gives, in order. */
export function found(search: TalkSearch, query: string, tier: Hit['tier']): string[] {
  return search
    .find(query)
    .filter((hit) => hit.tier === tier)
    .map((hit) => hit.text);
}

/** The hits of `findSoundalikes`, run to the end. */
export function heard(search: TalkSearch, query: string): Hit[] {
  const steps = search.findSoundalikes(query);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
