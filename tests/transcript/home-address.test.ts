import { expect, test } from 'vitest';
import { homeAddress, homeToVisit, linkToMoment } from '../../lib/transcript/home-address';
import type { Home } from '../../lib/transcript/talk';

const video: Home = { kind: 'youtube', id: 'p1gVaS4Zx5M' };
const page: Home = { kind: 'page', address: 'bread.example/1' };

test('An address names the second to start at where the home can take it', () => {
  expect(homeAddress(video)).toBe('https://www.youtube.com/watch?v=p1gVaS4Zx5M');
  expect(homeAddress(video, 65.9)).toBe('https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=65s');
  expect(homeAddress(page, 65.9)).toBe('https://bread.example/1');
});

test('A link to copy is short for a video, and has a media fragment for a page', () => {
  expect(linkToMoment(video, 65.9)).toBe('https://youtu.be/p1gVaS4Zx5M?t=65');
  expect(linkToMoment(video, 0)).toBe('https://youtu.be/p1gVaS4Zx5M?t=0');
  expect(linkToMoment(page, 65.9)).toBe('https://bread.example/1#t=65');
  expect(linkToMoment(page, 65.9, 'http://www.bread.example/1?from=feed#notes')).toBe(
    'http://www.bread.example/1?from=feed#t=65',
  );
});

test('Listeners are led to the first home, but to a page rather than to its bare sound', () => {
  const sound: Home = { kind: 'audio', address: 'files.example/1.mp3' };
  expect(homeToVisit([video, page])).toBe(video);
  expect(homeToVisit([sound, video, page])).toBe(page);
  expect(homeToVisit([sound, video])).toBe(sound);
  expect(homeToVisit([])).toBeUndefined();
});
