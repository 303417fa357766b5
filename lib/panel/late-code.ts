import { type ReadonlySignal, signal } from '@preact/signals';

/** Code that an open panel does not need until it is first used. */
export interface LateCode<Code> {
  /** Null until it has been loaded. */
  readonly code: ReadonlySignal<Code | null>;
  /** Loads it once. */
  load(): Promise<void>;
}

/** Code that `load` fetches once with `bring`. If that fails, the next `load` tries again. */
export function lateCode<Code>(bring: () => Promise<Code>): LateCode<Code> {
  const code = signal<Code | null>(null);
  return {
    code,
    async load() {
      code.value ??= await bring();
    },
  };
}

/** The search. */
export const searchCode = lateCode(() => import('../search/search'));

/** Reads the chapters that a description lists. */
export const chapterCode = lateCode(() => import('../reading/chapter-list'));

/** Finds what a talk is about. */
export const overviewCode = lateCode(async () => {
  const [{ findOverview }, { namesOf }] = await Promise.all([
    import('../reading/overview'),
    import('../reading/names'),
  ]);
  return { findOverview, namesOf };
});
