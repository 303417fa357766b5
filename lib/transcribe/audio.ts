/** Samples a second of all audio that is recognised: what both models were trained on. One channel, from -1 to 1. */
export const sampleRate = 16_000;

/** So many samples the voice model judges at a time: 32 ms. */
export const frameLength = 512;
