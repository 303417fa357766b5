/**
 * Samples per second of all audio that is recognised: both models were trained on this rate. One channel, from -1 to 1.
 */
export const sampleRate = 16_000;

/** How many samples the voice model judges at a time: 32 ms. */
export const frameLength = 512;
