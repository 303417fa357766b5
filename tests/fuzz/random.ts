/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** One of the values; there must be one. */
  pick<Value>(values: readonly Value[]): Value;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number] };
}
