import { type Clock, clocksIn, type TextRoot } from './clocks';
import { isCalledTranscript, isChapterList, isOtherList, transcriptHeading } from './names';
import { readersOfTexts } from './spelled-times';

/** Sibling blocks with increasing times, in document order. */
export interface TimedRun {
  readonly parent: Element | TextRoot;
  readonly blocks: readonly Element[];
  /** The time of each block, on the clock of its kind. */
  readonly times: readonly number[];
  /** Whether the page calls it a transcript. */
  readonly isNamed: boolean;
  /** Whether the page calls it chapters. */
  readonly isChapters: boolean;
  /**
   * What gives the times: `text` (clocks), `dotted` (texts such as `4.25`), `spelled` (`4m 25s`), `bare` (`[25]`),
   * `dots` (`4.25 Yes`), or the name of an attribute.
   */
  readonly kind: string;
}

/** A list with fewer clocks is not taken for a transcript, unless the page calls it one. */
const fewestBlocks = 10;
const fewestNamed = 3;

/** How deep in its block a clock may be. */
const deepest = 24;

/** A jump back by more than this share of the time reached starts a new list. */
const resetShare = 0.5;

/** The share of jumps back that a transcript may have: when people talk at once, their lines overlap. */
const mostFalls = 0.05;

type Parent = Element | TextRoot;

/** The children of each element that hold clocks, with the time and the index of the first clock in each. */
function blocksByParent(
  clocks: readonly Clock[],
  places: Map<Element, number>,
): Map<Parent, Map<Element, number>> {
  const parents = new Map<Parent, Map<Element, number>>();
  for (const [place, { element, time }] of clocks.entries()) {
    let child = element;
    for (let depth = 0; depth < deepest; depth += 1) {
      const parent: Parent | null = child.parentElement ?? (child.getRootNode() as TextRoot);
      const known = parents.get(parent) ?? new Map<Element, number>();
      parents.set(parent, known);
      // All elements further up already know it.
      if (known.has(child)) break;
      known.set(child, time);
      places.set(child, place);
      if (!child.parentElement) break;
      child = child.parentElement;
    }
  }
  return parents;
}

const commonest = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** Whether a heading between two siblings says that a transcript begins there. Chapters may stand above it. */
function beginsTranscript(before: Element | undefined, block: Element): boolean {
  let between = block.previousElementSibling;
  while (between && between !== before) {
    const isHeading = /^h[1-6]$/u.test(between.localName);
    if (isHeading && transcriptHeading.test((between.textContent ?? '').trim())) return true;
    between = between.previousElementSibling;
  }
  return false;
}

/** The blocks of a parent, divided where their times start again. */
function stretches(blocks: ReadonlyMap<Element, number>): { blocks: Element[]; times: number[] }[] {
  const tag = commonest([...blocks.keys()].map(({ localName }) => localName));
  const found: { blocks: Element[]; times: number[] }[] = [];
  let reached = 0;
  for (const [block, time] of blocks) {
    if (block.localName !== tag) continue;
    const last = found.at(-1);
    const isReset =
      last !== undefined &&
      ((time < reached * resetShare && reached - time > 20) || beginsTranscript(last.blocks.at(-1), block));
    if (!last || isReset) found.push({ blocks: [block], times: [time] });
    else {
      last.blocks.push(block);
      last.times.push(time);
    }
    reached = last && !isReset ? Math.max(reached, time) : time;
  }
  return found;
}

function isRising(times: readonly number[]): boolean {
  const falls = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
  return falls <= times.length * mostFalls && (times.at(-1) ?? 0) > (times[0] ?? 0);
}

/** Numbers that increase by one each time are line numbers. */
function isCounting(kind: string, times: readonly number[]): boolean {
  return kind !== 'text' && times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) === 1);
}

/** Whether numbers with dots are something else, such as prices and marks: they have hardly any different seconds. */
const areRound = (times: readonly number[]) => new Set(times.map((time) => time % 60)).size < 3;

const looksOf = ({ localName, className }: Element) => `${localName}.${className}`;

/** Joins sibling lists that look the same and whose times continue, such as paragraphs of timed words, into one run. */
function widen(run: TimedRun, parents: ReadonlyMap<Parent, ReadonlyMap<Element, number>>): TimedRun {
  const { parent } = run;
  const above = 'localName' in parent ? (parent.parentElement ?? null) : null;
  const siblings = above && parents.get(above);
  if (!above || !siblings || siblings.size < 2) return run;
  const looks = looksOf(parent as Element);
  const blocks = [...siblings.keys()];
  const times = [...siblings.values()];
  const isOne =
    blocks.every((block) => looksOf(block) === looks) && isRising(times) && stretches(siblings).length === 1;
  return isOne ? widen({ ...run, parent: above, blocks, times }, parents) : run;
}

/**
 * How many times a run gives. If its blocks look the same, the times inside them count too, for example those of rows
 * in a group for each speaker.
 */
function countTimes(
  blocks: readonly Element[],
  clocks: readonly Clock[],
  places: ReadonlyMap<Element, number>,
): number {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || blocks.some((block) => looksOf(block) !== looksOf(first))) return blocks.length;
  let to = places.get(last) ?? 0;
  while (last.contains(clocks[to + 1]?.element ?? null)) to += 1;
  const times = clocks.slice(places.get(first) ?? 0, to + 1).map(({ time }) => time);
  return isRising(times) ? Math.max(times.length, blocks.length) : blocks.length;
}

/** All runs of a tree that may be transcripts. None is inside another, and none gives the same times as another. */
export function timedRuns(root: TextRoot): TimedRun[] {
  const runs: TimedRun[] = [];
  const counts = new Map<TimedRun, number>();
  const countOf = (run: TimedRun) => counts.get(run) ?? 0;
  for (const [kind, clocks] of clocksIn(root)) {
    const places = new Map<Element, number>();
    const parents = blocksByParent(clocks, places);
    for (const [parent, children] of parents) {
      if (children.size < fewestNamed) continue;
      for (const { blocks, times } of stretches(children)) {
        if (blocks.length < fewestNamed || !isRising(times) || isCounting(kind, times)) continue;
        const isNamed = isCalledTranscript(blocks, parent);
        const isOther = isOtherList(blocks[0] as Element);
        const isChapters = isOther && isChapterList(blocks[0] as Element);
        // `4.25` may be a price, `25s` a duration, and `[25]` the number of a note.
        const isUnsure = kind === 'dotted' || readersOfTexts[kind] !== undefined;
        const count = countTimes(blocks, clocks, places);
        if (/^dot/u.test(kind) && areRound(times)) continue;
        if ((count < fewestBlocks || isUnsure) && !isNamed && !isChapters) continue;
        if (isOther && !isChapters) continue;
        const run = widen({ parent, blocks, times, isNamed, isChapters, kind }, parents);
        counts.set(run, Math.max(count, run.blocks.length));
        runs.push(run);
      }
    }
  }
  // The longest run first. Times in texts are more reliable than data attributes, and these more than other attributes.
  const order = (kind: string) => (kind === 'text' ? 0 : kind.startsWith('data-') ? 1 : 2);
  runs.sort(
    (a, b) => countOf(b) - countOf(a) || order(a.kind) - order(b.kind) || a.blocks.length - b.blocks.length,
  );
  const chosen: TimedRun[] = [];
  for (const run of runs) if (!chosen.some((other) => overlap(run, other))) chosen.push(run);
  return chosen;
}

function overlap(a: TimedRun, b: TimedRun): boolean {
  const inside = (outer: TimedRun, inner: Element | undefined) =>
    inner !== undefined && outer.blocks.some((block) => block.contains(inner));
  return inside(a, b.blocks[0]) || inside(b, a.blocks[0]);
}
