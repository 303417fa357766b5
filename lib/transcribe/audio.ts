/**
 * The sample rate of all audio that is recognised, in Hz: both models were trained at this rate. The audio is mono,
 * with samples from -1 to 1.
 */
export const sampleRate = 16_000;

/** The number of samples that the voice model judges at a time: 32 ms. */
export const frameLength = 512;
