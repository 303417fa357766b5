import { expect, test } from 'vitest';
import { createReportAge } from '../../../lib/players/remote/report-age';

const hour = 3_600_000;

/** The ages of reports that took so many milliseconds, where the sender's clock is ahead by so many. */
function agesOf(tookMs: readonly number[], aheadMs: number): number[] {
  let ms = 1_000_000;
  const ageOf = createReportAge(() => ms);
  return tookMs.map((took) => {
    const madeAt = ms + aheadMs;
    ms += took;
    return ageOf(madeAt);
  });
}

test('Where both clocks agree, a report is as old as it says', () => {
  expect(agesOf([5, 200, 0, 50], 0)).toEqual([5, 200, 0, 50]);
});

test.for([hour, 2000, 51, -51, -hour])(
  'Where the sender’s clock is ahead by %i ms, the fastest report counts as new and the others by it',
  (aheadMs) => {
    expect(agesOf([4, 204, 54, 4], aheadMs)).toEqual([0, 200, 50, 0]);
  },
);

test('A report that is faster than all before puts the ages of later ones right', () => {
  expect(agesOf([304, 4, 304], hour)).toEqual([0, 0, 300]);
});

test('A report that had to wait at first is believed once a fast one shows that the clocks agree', () => {
  expect(agesOf([300, 10, 300], 0)).toEqual([0, 10, 300]);
});

test('No report is from the future', () => {
  for (const aheadMs of [-hour, -60, 0, 1, 60, hour]) {
    for (const age of agesOf([30, 3, 300, 1, 0, 80], aheadMs)) expect(age).toBeGreaterThanOrEqual(0);
  }
});
