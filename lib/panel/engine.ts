import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { GlossaryEntry } from '../search/glossary';
import { prepareSearch, type TalkSearch } from '../search/search';
import type { Cue } from '../transcript/cue';
import type { Talk } from '../transcript/talk';

/**
 * The search of a talk, built in short slices, and again whenever the glossary or a line changes. Null until it has been
 * built for the first time.
 */
export function buildEngine(
  talk: Talk,
  glossary: ReadonlySignal<readonly GlossaryEntry[]>,
  timing: Timing,
  abort: AbortSignal,
): ReadonlySignal<TalkSearch | null> {
  const engine = signal<TalkSearch | null>(null);
  const people = talk.people.flatMap(({ name, from }) => (from ? [name, from] : [name]));
  const names = [talk.title, talk.show, ...people];

  function* build(cues: readonly Cue[], taught: readonly GlossaryEntry[]): Generator<void, void, void> {
    engine.value = yield* prepareSearch(cues, { language: talk.language, names, glossary: taught });
  }
  const stop = effect(() => runInSlices(build(talk.cues, glossary.value), () => undefined, timing));
  abort.addEventListener('abort', stop);
  return engine;
}
