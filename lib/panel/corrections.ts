import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';
import { borderOf } from '../transcript/border';

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
 * left as it is written: no single line could show it. Yields now and then.
 */
export function* findCorrections(
  engine: TalkSearch | null,
  glossary: readonly GlossaryEntry[],
): Generator<void, Corrections, void> {
  if (!engine || glossary.length === 0) return noCorrections;
  const byCue = new Map<number, Correction[]>();
  const hits = yield* engine.findPhrases(glossary.map(({ heard }) => heard));
  glossary.forEach(({ said }, index) => {
    for (const { spans } of hits[index] ?? []) {
      const [span, ...rest] = spans;
      if (!span || rest.length > 0) continue;
      const others = byCue.get(span.cue) ?? [];
      byCue.set(span.cue, others);
      putApart(others, { from: span.from, to: span.to, said });
    }
  });
  return byCue;
}

/** Puts a correction at its place among others in order, unless it overlaps one. A line may have thousands. */
function putApart(others: Correction[], own: Correction): void {
  const at = borderOf(others, ({ from }) => from < own.from);
  const [before, behind] = [others[at - 1], others[at]];
  if ((before && before.to > own.from) || (behind && behind.from < own.to)) return;
  others.splice(at, 0, own);
}
