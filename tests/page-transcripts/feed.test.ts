import { expect, it } from 'vitest';
import { transcriptsInFeed } from '../../lib/page-transcripts/feed';
import type { PageAbout } from '../../lib/page-transcripts/talk-of';

const item = (number: number) => `<item><title>Part ${number}: worms &amp; soil</title>
  <link>https://shows.example/${number}</link>
  <enclosure url="https://track.example/e/files.example/${number}.mp3?x=1" type="audio/mpeg"/>
  <podcast:transcript url="/${number}.vtt" type="text/vtt" language="en"/>
  <podcast:transcript url="https://files.example/${number}.srt" type="application/srt"/>
  <podcast:transcript url="javascript:alert(1)" type="text/html"/></item>`;
const feed = `<?xml version="1.0"?><rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
  <title>The show</title>${item(1)}${item(2)}<item><title>Bare</title></item></channel></rss>`;

const about = (more: Partial<PageAbout>): PageAbout => ({
  title: '',
  show: '',
  homes: [],
  hasPlayer: true,
  ...more,
});
const addresses = (more: Partial<PageAbout>) =>
  transcriptsInFeed(feed, 'https://shows.example/feed', about(more))?.map(({ address }) => address);

it('The transcripts of the episode that the page plays are named, by its page, or by its title', () => {
  const second = ['https://shows.example/2.vtt', 'https://files.example/2.srt'];
  expect(addresses({ homes: [{ kind: 'page', address: 'shows.example/2' }] })).toEqual(second);
  expect(addresses({ title: 'Part 2 – Worms & Soil' })).toEqual(second);
  expect(
    transcriptsInFeed(feed, 'https://shows.example/feed', about({ title: 'part 2: worms & soil' }))?.[0],
  ).toEqual({
    address: 'https://shows.example/2.vtt',
    name: 'text/vtt',
    language: 'en',
  });
});

it('Of another episode, and of one without any, none is named', () => {
  expect(addresses({ title: 'Part 3: worms & soil' })).toEqual([]);
  expect(addresses({ title: 'Bare' })).toEqual([]);
});

it('What is no feed is told from a feed without a transcript', () => {
  for (const text of ['<html><body></body></html>', 'no', ''])
    expect(transcriptsInFeed(text, 'https://shows.example/feed', about({}))).toBeNull();
});
