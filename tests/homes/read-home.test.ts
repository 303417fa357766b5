import { expect, test } from 'vitest';
import { readHome } from '../../lib/homes/read-home';

const youtube = { kind: 'youtube', id: 'p1gVaS4Zx5M' };

test.each([
  ['https://www.youtube.com/watch?v=p1gVaS4Zx5M&t=10s', youtube],
  ['youtu.be/p1gVaS4Zx5M', youtube],
  ['  https://www.youtube.com/embed/p1gVaS4Zx5M ', youtube],
  ['datatalks.club/podcast/x.html', { kind: 'page', address: 'datatalks.club/podcast/x.html' }],
  ['https://www.podcast.example/e/12?utm_source=x', { kind: 'page', address: 'podcast.example/e/12' }],
  ['https://cdn.example/episode.mp3?token=1', { kind: 'audio', address: 'cdn.example/episode.mp3' }],
  ['', null],
  ['rain', null],
  ['two words', null],
  ['javascript:alert(1)', null],
  ['file:///home/x.html', null],
])('%s is read as the home it means', (text, home) => {
  expect(readHome(text)).toEqual(home);
});
