import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';

/** A run of a cue's text that is shown as something else: UTF-16 offsets, `to` excluded. */
export interface Correction {
  readonly from: number;
  readonly to: number;
  readonly said: string;
}

/** By index of a cue. */
export type Corrections = ReadonlyMap<number, readonly Correction[]>;

/** One object wherever there are none, so that nothing is drawn again for it. */
export const noCorrections: Corrections = new Map();

/**
 * Where the words of the glossary stand, by cue, in order and without overlap. What runs over a line end is
 * left as it is written: no single line could show it.
 */
export function findCorrections(engine: TalkSearch | null, glossary: readonly GlossaryEntry[]): Corrections {
  if (!engine || glossary.length === 0) return noCorrections;
  const byCue = new Map<number, Correction[]>();
  for (const { heard, said } of glossary) {
    for (const { tier, spans } of engine.find(`${heard} `)) {
      const [span, ...rest] = spans;
      if (tier !== 'exact' || !span || rest.length > 0) continue;
      const others = byCue.get(span.cue) ?? [];
      if (others.some(({ from, to }) => span.from < to && from < span.to)) continue;
      byCue.set(
        span.cue,
        [...others, { from: span.from, to: span.to, said }].sort((a, b) => a.from - b.from),
      );
    }
  }
  return byCue;
}
