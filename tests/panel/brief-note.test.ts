import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBriefNote } from '../../components/panel/use-brief-note';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('A sentence goes after four seconds', () => {
  const note = createBriefNote();
  note.say('Copied');
  vi.advanceTimersByTime(3999);
  expect(note.sentence.value).toEqual({ text: 'Copied', isWarning: false });
  vi.advanceTimersByTime(1);
  expect(note.sentence.value).toBeNull();
});

test('A second sentence has its full time, however early it follows the first', () => {
  const note = createBriefNote();
  note.say('Copied');
  vi.advanceTimersByTime(3000);
  note.warn('Refused');
  vi.advanceTimersByTime(3999);
  expect(note.sentence.value).toEqual({ text: 'Refused', isWarning: true });
  vi.advanceTimersByTime(1);
  expect(note.sentence.value).toBeNull();
});

test('After its end nothing is waited for', () => {
  const note = createBriefNote();
  note.say('Copied');
  note.stop();
  expect(vi.getTimerCount()).toBe(0);
});
