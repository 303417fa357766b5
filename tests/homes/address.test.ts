import { expect, test } from 'vitest';
import { addressKey, audioAddress, pageAddresses, youTubeIdOf } from '../../lib/homes/address';

const whole = (address: string) => [{ address, isWhole: true }];

test.for([
  ['https://www.datatalks.club/podcast/a.html?utm_source=x&fbclid=1#t=20', 'datatalks.club/podcast/a.html'],
  ['http://Example.org:8080/show/', 'example.org:8080/show/'],
  [
    'https://open.spotify.com/intl-de/episode/6Hq0ZGPTkDk1h8orfCU78I?si=abc',
    'open.spotify.com/episode/6Hq0ZGPTkDk1h8orfCU78I',
  ],
  [
    'https://open.spotify.com/embed/episode/6Hq0ZGPTkDk1h8orfCU78I',
    'open.spotify.com/episode/6Hq0ZGPTkDk1h8orfCU78I',
  ],
  [
    'https://podcasts.apple.com/us/podcast/a-title/id1541710331?i=1000506315396&l=en',
    'podcasts.apple.com/id1541710331?i=1000506315396',
  ],
  [
    'https://embed.podcasts.apple.com/de/podcast/id1541710331?i=1000506315396',
    'podcasts.apple.com/id1541710331?i=1000506315396',
  ],
  ['https://anchor.fm/datatalksclub/episodes/A-Talk-epcbak', 'anchor.fm/episodes/A-Talk-epcbak'],
  [
    'https://podcasters.spotify.com/pod/show/datatalksclub/episodes/A-Talk-epcbak',
    'anchor.fm/episodes/A-Talk-epcbak',
  ],
  [
    'https://creators.spotify.com/pod/profile/datatalksclub/embed/episodes/A-Talk-epcbak/a-a1b2',
    'anchor.fm/episodes/A-Talk-epcbak',
  ],
  ['https://www.wandb.com/podcast/vicki-boykis', 'wandb.com/podcast/vicki-boykis'],
  ['https://wandb.ai/site/podcasts/vicki-boykis/', 'wandb.com/podcast/vicki-boykis'],
])('The page %s is known as %s', ([text, address]) => {
  expect(pageAddresses(text!)).toEqual(whole(address!));
});

test('A query that may name an episode is kept, and the address without it is told as not whole', () => {
  expect(pageAddresses('https://radio.example/play?show=2&episode=12&utm_medium=mail')).toEqual([
    { address: 'radio.example/play?episode=12&show=2', isWhole: true },
    { address: 'radio.example/play', isWhole: false },
  ]);
});

test.for([
  '',
  'nonsense',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'javascript:1',
  'data:text/html,x',
])('A text that is not a web address (%j) has no forms', (text) => {
  expect(pageAddresses(text)).toEqual([]);
  expect(audioAddress(text)).toBeNull();
  expect(youTubeIdOf(text)).toBeNull();
});

const file = 'traffic.megaphone.fm/ABC123.mp3';
test.for([
  `https://${file}?updated=1600000000`,
  `https://chtbl.com/track/5899E/${file}`,
  `https://chrt.fm/track/5899E/${file}`,
  `https://dts.podtrac.com/redirect.mp3/${file}`,
  `https://www.podtrac.com/pts/redirect.mp3/${file}`,
  `https://play.podtrac.com/show-a/${file}`,
  `https://media.blubrry.com/show_a/${file}`,
  `https://mgln.ai/e/35/${file}`,
  `https://pdst.fm/e/${file}`,
  `https://pdcn.co/e/${file}`,
  `https://2.gum.fm/${file}`,
  `https://pscrb.fm/rss/p/${file}`,
  `https://op3.dev/e/${file}`,
  `https://op3.dev/e,pg=1234/https://${file}`,
  `https://arttrk.com/p/ABC/${file}`,
  `https://flex.acast.com/${file}`,
  `https://pdst.fm/e/chrt.fm/track/1/www.podtrac.com/pts/redirect.mp3/${file}?x=1`,
  `https://anchor.fm/s/41286f68/podcast/play/2521/https%3A%2F%2F${encodeURIComponent(file)}`,
])('The file at %s is known without trackers', (text) => {
  expect(audioAddress(text)).toBe(file);
});

test('An address that only looks like a tracker stays as it is', () => {
  expect(audioAddress('https://media.blubrry.com/show/episode.mp3')).toBe(
    'media.blubrry.com/show/episode.mp3',
  );
  expect(audioAddress('https://pdst.fm/e/')).toBe('pdst.fm/e/');
  expect(audioAddress(`https://pdst.fm/e/${'pdst.fm/e/'.repeat(50)}a.example/x.mp3`)).toMatch(/^pdst\.fm/);
});

test.for([
  ['https://www.youtube.com/embed/z7BvslwVRbQ?enablejsapi=1', 'z7BvslwVRbQ'],
  ['https://www.youtube-nocookie.com/embed/z7BvslwVRbQ', 'z7BvslwVRbQ'],
  ['https://youtu.be/z7BvslwVRbQ?t=3', 'z7BvslwVRbQ'],
  ['https://m.youtube.com/watch?v=z7BvslwVRbQ', 'z7BvslwVRbQ'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', null],
  ['https://youtube.com.evil.example/watch?v=z7BvslwVRbQ', null],
] as const)('%s shows the video %s', ([text, id]) => {
  expect(youTubeIdOf(text)).toBe(id);
});

test('Spellings of one address compare as equal, other addresses do not', () => {
  const key = addressKey('datatalks.club/podcast/a.html');
  expect(addressKey('DataTalks.club/podcast/a')).toBe(key);
  expect(addressKey('datatalks.club/podcast/a/')).toBe(key);
  expect(addressKey('datatalks.club/podcast/%61.html')).toBe(key);
  expect(addressKey('datatalks.club/podcast/A.html')).not.toBe(key);
  expect(addressKey('podcasts.apple.com/id1?i=2')).not.toBe(addressKey('podcasts.apple.com/id1?i=3'));
  expect(addressKey('a.example/%E0%A4%A')).toBe('a.example/%E0%A4%A');
});
