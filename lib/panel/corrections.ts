import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';
import { borderOf } from '../transcript/border';

/** A run of a cue's text that is shown as something else, as UTF-16 offsets; `to` is excluded. */
export interface Correction {
  readonly from: number;
  readonly to: number;
  readonly said: string;
}

/** The corrections of each cue, by its index. */
export type Corrections = ReadonlyMap<number, readonly Correction[]>;

/** A single object for all empty results, so that nothing is drawn again. */
export const noCorrections: Corrections = new Map();

/**
 * Where the words of the glossary occur, by cue, in order and without overlap. Words that run over a line end are left
 * as written, because no single line could show their correction. Yields now and then.
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

/** Inserts a correction in order, unless it overlaps another one. A line may have thousands. */
function putApart(others: Correction[], own: Correction): void {
  const at = borderOf(others, ({ from }) => from < own.from);
  const [before, behind] = [others[at - 1], others[at]];
  if ((before && before.to > own.from) || (behind && behind.from < own.to)) return;
  others.splice(at, 0, own);
}
