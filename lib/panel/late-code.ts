import { type ReadonlySignal, signal } from '@preact/signals';

/** Code that an open panel can do without until something of it is wanted. */
export interface LateCode<Code> {
  /** Null until it has been loaded. */
  readonly code: ReadonlySignal<Code | null>;
  /** Loads it, once. */
  load(): Promise<void>;
}

/** Code that is brought once by `bring`. A load that failed is tried again at the next wish. */
export function lateCode<Code>(bring: () => Promise<Code>): LateCode<Code> {
  const code = signal<Code | null>(null);
  return {
    code,
    async load() {
      code.value ??= await bring();
    },
  };
}

/** Finding words. */
export const searchCode = lateCode(() => import('../search/search'));

/** Reading the chapters that a description lists. */
export const chapterCode = lateCode(() => import('../reading/chapter-list'));

/** Finding what a talk is about. */
export const overviewCode = lateCode(async () => {
  const [{ findOverview }, { namesOf }] = await Promise.all([
    import('../reading/overview'),
    import('../reading/names'),
  ]);
  return { findOverview, namesOf };
});
