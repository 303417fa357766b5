import { sampleRate } from './audio';

/** Half the width of the filter, in samples at the lower of the two rates: 24 keep the stop band below -60 dB. */
const halfWidth = 24;

/** The pass band ends a little below half the lower rate, to avoid aliasing. As a share of that half. */
const passBand = 0.92;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Takes audio block by block and returns it at 16 kHz. */
export interface Resampler {
  push(block: Float32Array): Float32Array;
  /** The last samples: they were held back, because the filter needs the samples after them. */
  end(): Float32Array;
}

/**
 * The filters of a polyphase resampler: one for each position that an output sample can have between two input samples.
 * Each is a low-pass, a sinc with a Blackman window.
 */
function makeFilters(rate: number, phases: number, reach: number): Float32Array[] {
  const cutoff = Math.min(1, sampleRate / rate) * passBand;
  return Array.from({ length: phases }, (_, phase) => {
    const filter = Float32Array.from({ length: 2 * reach }, (_, index) => {
      const distance = index - (reach - 1) - phase / phases;
      const angle = (Math.PI * distance) / reach;
      const window =
        Math.abs(distance) > reach ? 0 : 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
      const x = Math.PI * distance * cutoff;
      return window * (x === 0 ? 1 : Math.sin(x) / x);
    });
    const sum = filter.reduce((total, value) => total + value, 0);
    return filter.map((value) => value / sum);
  });
}

const joined = (a: Float32Array, b: Float32Array): Float32Array => {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/**
 * Creates a resampler from `rate` (in Hz) to 16 kHz. The output is not delayed: its sample `n` is the sound at
 * `n / 16000` s.
 *
 * @throws RangeError if the rate is not a positive integer
 */
export function createResampler(rate: number): Resampler {
  if (!Number.isInteger(rate) || rate <= 0) throw new RangeError(`${rate} is no sample rate.`);
  if (rate === sampleRate) return { push: (block) => block, end: () => new Float32Array(0) };
  const divisor = gcd(rate, sampleRate);
  const phases = sampleRate / divisor;
  const step = rate / divisor;
  const reach = Math.ceil(halfWidth * Math.max(1, rate / sampleRate));
  const filters = makeFilters(rate, phases, reach);
  // There is silence before the first sample. Output sample `n` is at `n * step / phases` of the input.
  let held: Float32Array = new Float32Array(reach - 1);
  let dropped = -(reach - 1);
  let made = 0;
  let received = 0;

  function take(isLast: boolean): Float32Array {
    const output: number[] = [];
    const total = Math.ceil((received * phases) / step);
    for (;;) {
      const at = Math.floor((made * step) / phases) - (reach - 1) - dropped;
      if (at + 2 * reach > held.length || (isLast && made >= total)) break;
      const filter = filters[(made * step) % phases] as Float32Array;
      let sum = 0;
      for (let i = 0; i < filter.length; i++) sum += (filter[i] as number) * (held[at + i] as number);
      output.push(sum);
      made += 1;
    }
    const next = Math.floor((made * step) / phases) - (reach - 1);
    const spent = Math.min(held.length, Math.max(0, next - dropped));
    held = held.slice(spent);
    dropped += spent;
    return Float32Array.from(output);
  }

  return {
    push(block) {
      received += block.length;
      held = joined(held, block);
      return take(false);
    },
    end() {
      held = joined(held, new Float32Array(2 * reach));
      return take(true);
    },
  };
}
