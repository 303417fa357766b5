import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPin, createSyncMap, nudgePins, type Pin, PinOrderError } from '../../lib/timeline/sync-map';

/** Any pins that rise on both clocks, by at least a second and not by an absurd factor; in any order. */
const anyPins: fc.Arbitrary<Pin[]> = fc
  .array(
    fc.record({ media: fc.integer({ min: 10, max: 3000 }), transcript: fc.integer({ min: 10, max: 3000 }) }),
    {
      maxLength: 8,
    },
  )
  .chain((steps) => {
    let pin: Pin = { media: 0, transcript: 0 };
    const pins = steps.map((step) => {
      pin = { media: pin.media + step.media / 10, transcript: pin.transcript + step.transcript / 10 };
      return pin;
    });
    return fc.shuffledSubarray(pins, { minLength: pins.length });
  });
const anyTime = fc.double({ min: -500, max: 5000, noNaN: true });

describe('the map between the two clocks', () => {
  test('is undone by its inverse, at any time and through any pins', () => {
    fc.assert(
      fc.property(anyPins, anyTime, (pins, time) => {
        const map = createSyncMap(pins);
        expect(map.toMedia(map.toTranscript(time))).toBeCloseTo(time, 5);
        expect(map.toTranscript(map.toMedia(time))).toBeCloseTo(time, 5);
      }),
    );
  });

  test('rises: later in the media is later in the transcript', () => {
    fc.assert(
      fc.property(anyPins, anyTime, fc.double({ min: 0.001, max: 100, noNaN: true }), (pins, time, by) => {
        const map = createSyncMap(pins);
        expect(map.toTranscript(time + by)).toBeGreaterThan(map.toTranscript(time));
      }),
    );
  });

  test('goes through each pin exactly, and does not jump there', () => {
    fc.assert(
      fc.property(anyPins, (pins) => {
        const map = createSyncMap(pins);
        for (const { media, transcript } of pins) {
          expect(map.toTranscript(media)).toBe(transcript);
          expect(map.toMedia(transcript)).toBe(media);
          expect(map.toTranscript(media - 1e-6)).toBeCloseTo(transcript, 3);
          expect(map.toTranscript(media + 1e-6)).toBeCloseTo(transcript, 3);
        }
      }),
    );
  });

  test('depends on the pins, not on their order', () => {
    fc.assert(
      fc.property(anyPins, anyTime, (pins, time) => {
        const sorted = pins.toSorted((a, b) => a.media - b.media);
        expect(createSyncMap(pins).toTranscript(time)).toBe(createSyncMap(sorted).toTranscript(time));
      }),
    );
  });

  test.each([
    ['no pin leaves both clocks alike', [], [0, 12.5], [0, 12.5]],
    ['one pin shifts', [{ media: 30, transcript: 0 }], [30, 40, 0], [0, 10, -30]],
    [
      'two pins stretch, also before and after',
      [
        { media: 0, transcript: 0 },
        { media: 100, transcript: 50 },
      ],
      [50, 200, -10],
      [25, 100, -5],
    ],
    [
      'three pins bend, and run alike outside',
      [
        { media: 0, transcript: 0 },
        { media: 100, transcript: 50 },
        { media: 110, transcript: 60 },
      ],
      [50, 105, 120, -10],
      [25, 55, 70, -10],
    ],
  ])('with %s', (_, pins, media, transcript) => {
    const map = createSyncMap(pins);
    expect(media.map((time) => map.toTranscript(time))).toEqual(transcript);
  });

  test.each([
    [
      'crosses',
      [
        { media: 10, transcript: 10 },
        { media: 20, transcript: 5 },
      ],
    ],
    [
      'stands still in the transcript',
      [
        { media: 10, transcript: 10 },
        { media: 20, transcript: 10 },
      ],
    ],
    [
      'stands still in the media',
      [
        { media: 10, transcript: 10 },
        { media: 10, transcript: 20 },
      ],
    ],
  ])('refuses a pin that %s', (_, pins) => {
    expect(() => createSyncMap(pins)).toThrow(PinOrderError);
  });
});

describe('a new pin', () => {
  test('is kept with the others, or refused; never are the pins left out of order', () => {
    const anyPin = fc.record({ media: anyTime, transcript: anyTime });
    fc.assert(
      fc.property(anyPins, anyPin, (pins, pin) => {
        let result: Pin[];
        try {
          result = addPin(pins, pin);
        } catch (error) {
          expect(error).toBeInstanceOf(PinOrderError);
          return;
        }
        expect(result).toContainEqual(pin);
        expect(createSyncMap(result).toTranscript(pin.media)).toBeCloseTo(pin.transcript, 9);
        const isClose = (other: Pin) =>
          Math.abs(other.media - pin.media) < 1 || Math.abs(other.transcript - pin.transcript) < 1;
        expect(result.length).toBe(pins.filter((other) => !isClose(other)).length + 1);
      }),
    );
  });

  test('within a second of another takes its place', () => {
    expect(addPin([{ media: 10, transcript: 20 }], { media: 10.5, transcript: 30 })).toEqual([
      { media: 10.5, transcript: 30 },
    ]);
  });

  test('that crosses another is refused, with the pin in question', () => {
    expect(() => addPin([{ media: 10, transcript: 20 }], { media: 20, transcript: 10 })).toThrow(
      /contradicts the others/,
    );
  });
});

describe('a nudge', () => {
  test('moves the transcript by as much as it says, wherever it is, and back again', () => {
    fc.assert(
      fc.property(anyPins, anyTime, fc.constantFrom(0.1, -0.1, 0.5), (pins, time, by) => {
        const before = createSyncMap(pins);
        const nudged = nudgePins(pins, by);
        expect(createSyncMap(nudged).toMedia(time)).toBeCloseTo(before.toMedia(time) + by, 6);
        expect(createSyncMap(nudgePins(nudged, -by)).toMedia(time)).toBeCloseTo(before.toMedia(time), 6);
      }),
    );
  });
});
