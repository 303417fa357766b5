import { type ReadonlySignal, signal } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { GlossaryEntry } from '../search/glossary';
import type { TalkSearch } from '../search/search';
import type { Talk } from '../transcript/talk';
import { searchCode } from './late-code';

/**
 * The search of a talk. It is built in short slices once something watches it, and again when the glossary or a line
 * changes. A panel that is only read needs no search. Null until it has been built for the first time.
 */
export function buildEngine(
  talk: Talk,
  glossary: ReadonlySignal<readonly GlossaryEntry[]>,
  timing: Timing,
  abort: AbortSignal,
): ReadonlySignal<TalkSearch | null> {
  const isWanted = signal(false);
  const engine = signal<TalkSearch | null>(null, {
    watched() {
      isWanted.value = true;
      void searchCode.load();
    },
  });
  const people = talk.people.flatMap(({ name, from }) => (from ? [name, from] : [name]));
  const names = [talk.title, talk.show, ...people];

  effectUntil(abort, () => {
    const code = searchCode.code.value;
    if (!isWanted.value || !code) return;
    return runInSlices(
      code.prepareSearch(talk.cues, { language: talk.language, names, glossary: glossary.value }),
      (built) => {
        engine.value = built;
      },
      timing,
    );
  });
  return engine;
}
