import { expect, test } from 'vitest';
import { distanceToVoice } from '../../lib/timeline/distance';

test.each([
  [600, 466, { direction: 'ahead', seconds: 134 }],
  [466, 600, { direction: 'behind', seconds: 134 }],
  [600.001, 817, { direction: 'behind', seconds: 217 }],
  [600, 600.4, { direction: 'here', seconds: 0 }],
  [600, 600, { direction: 'here', seconds: 0 }],
])('From a voice at %d s, a reader at %d s has it %j', (voice, reader, distance) => {
  expect(distanceToVoice(voice, reader)).toEqual(distance);
});
