import { expect, test } from 'vitest';
import { episodeAddress } from '../../lib/desk/episode-address';

const of = (sound: string) =>
  episodeAddress(`chrome-extension://sidecue/library.html?${new URLSearchParams({ sound })}#add`);

test.each([
  ['https://files.example/2.mp3?key=a%26b', 'https://files.example/2.mp3?key=a%26b'],
  // Browsers load sound in pages so, too.
  ['http://files.example/2.mp3#t=10', 'https://files.example/2.mp3'],
  ['https://files.example/play/2', 'https://files.example/play/2'],
])('The sound at %s can be fetched', (sound, address) => {
  expect(of(sound)).toBe(address);
});

test.each([
  '',
  'no address',
  'blob:https://pods.example/1234',
  'data:audio/mpeg;base64,AAAA',
  'file:///home/2.mp3',
  'https://me:secret@files.example/2.mp3',
  'https://files.example/live/list.m3u8?key=1',
  'https://files.example/list.MPD',
  'https://www.youtube.com/watch?v=StandInNo02',
  'https://r1---sn.googlevideo.com/videoplayback?id=1',
])('The sound at "%s" cannot', (sound) => {
  expect(of(sound)).toBeNull();
});

test('Without an episode there is no address', () => {
  expect(episodeAddress('chrome-extension://sidecue/library.html#add')).toBeNull();
});
