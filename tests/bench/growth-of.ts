/** Text of twice the length may take so many times as long: n log n with room for noise. */
export const mostGrowth = 2.6;

/** How the time of one kind of work grows with the length of its text. */
export interface Growth {
  readonly name: string;
  /** By which the time grows at a doubling, as the mean of the worst five in a row. */
  readonly worst: number;
  /** The longest text of those asked for, in UTF-16 units. */
  readonly length: number;
  /** The time of that text, in ms. */
  readonly time: number;
}

/** Makes what is measured for a text of that length. */
export type Prepare = (length: number) => () => unknown;

/** Milliseconds that a call takes. */
export type Clock = (work: () => unknown) => number;

/** The shortest text is longer than this, in UTF-16 units. */
const shortest = 1000;

/** Times below that do not count: one wait for a page of memory decides. In ms. */
const leastMs = 1;

/** Short works are repeated for so long. In ms. */
const sampleMs = 6;

/** All lengths are measured so often, in turn: a busy second of the machine then disturbs one run of each. */
const rounds = 2;
/** A doubling that seems to grow too fast is measured so often again. */
const roundsInDoubt = 5;

/**
 * A step (a cache that is outgrown, the first collection of the heap) happens at a doubling or two, and may take four
 * times as long; what really grows too fast does so at all of the next ones. So the mean over so many doublings counts.
 */
const doublingsInMean = 5;

/**
 * The processor's time of this process, which neither other processes nor waiting count for. It is meant for a process
 * that collects garbage in one thread, because threads that wait for each other use the processor.
 */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least times of one kind of work at each length. */
class Ladder {
  readonly #works = new Map<number, () => unknown>();
  readonly #times = new Map<number, number>();

  constructor(
    readonly prepare: Prepare,
    readonly clock: Clock,
  ) {}

  measure(length: number): void {
    const work = this.#works.get(length) ?? this.prepare(length);
    this.#works.set(length, work);
    let least = this.timeAt(length);
    for (let spent = 0; spent < sampleMs; ) {
      const time = this.clock(work);
      least = Math.min(least, time);
      // A work that is too short to be measured ends too.
      spent += Math.max(time, sampleMs / 100);
    }
    this.#times.set(length, least);
  }

  timeAt(length: number): number {
    return this.#times.get(length) ?? Number.POSITIVE_INFINITY;
  }

  /** By which the time grows at a doubling, as the mean of `doublings` that begin at `length`; 0 if it does not count. */
  growthFrom(length: number, doublings: number): number {
    const time = this.timeAt(length * 2 ** doublings);
    if (!Number.isFinite(time) || time < leastMs) return 0;
    return (time / Math.max(this.timeAt(length), leastMs / 2 ** doublings)) ** (1 / doublings);
  }
}

/**
 * Measures the work at `most` and at its halves down to a kilobyte. Where the last doubling seems to grow too fast, the
 * text is doubled again up to `limit`: what is quadratic shows it the better.
 */
export function growthOf(
  name: string,
  prepare: Prepare,
  most: number,
  limit = most * 4,
  clock = processorTime,
): Growth {
  const ladder = new Ladder(prepare, clock);
  let lengths: number[] = [];
  for (let length = most; length > shortest; length /= 2) lengths.unshift(length);
  for (let round = 0; round < rounds; round += 1) {
    for (const length of lengths) ladder.measure(length);
  }
  const inDoubt = () => lengths.filter((length) => ladder.growthFrom(length, 1) > mostGrowth);
  for (let round = 0; round < roundsInDoubt; round += 1) {
    const around = inDoubt().flatMap((length) => [length, length * 2, length * 4, length * 8]);
    const again = [...new Set(around)].filter((next) => next <= limit);
    for (const next of again) ladder.measure(next);
    lengths = [...new Set([...lengths, ...again])];
  }
  return {
    name,
    worst: Math.max(...lengths.map((length) => ladder.growthFrom(length, doublingsInMean))),
    length: most,
    time: ladder.timeAt(most),
  };
}
