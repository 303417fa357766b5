import { expect, it } from 'vitest';
import type { Claims } from '../../lib/homes/claims';
import { aboutPage } from '../../lib/page-transcripts/talk-of';

const claims: Claims = {
  homes: [
    { home: { kind: 'page', address: 'shows.example/12' }, witness: 'head', isWhole: true },
    { home: { kind: 'audio', address: 'files.example/12.mp3' }, witness: 'json-ld', isWhole: true },
    { home: { kind: 'page', address: 'shows.example/other' }, witness: 'frame', isWhole: true },
  ],
  titles: [],
};
const addresses = (hasPlayer: boolean) =>
  aboutPage(claims, 'https://shows.example/12/transcript', 'Worms', hasPlayer).homes.map((home) =>
    home.kind === 'youtube' ? home.id : home.address,
  );

it('A page without a player is also about where it says that its episode is played', () => {
  expect(addresses(false)).toEqual([
    'shows.example/12/transcript',
    'shows.example/12',
    'files.example/12.mp3',
    'shows.example/12',
  ]);
  expect(addresses(true)).toEqual(['shows.example/12/transcript']);
});

it.each([
  ['Transcript for Some Guest: Many Things | The Podcast #400', 'Some Guest: Many Things | The Podcast #400'],
  ['Worms – Transcript', 'Worms'],
  ['Worms (Full Transcript)', 'Worms'],
  ['Transkript: Würmer', 'Würmer'],
  ['Transcript', 'Transcript'],
  ['The transcription of genes', 'The transcription of genes'],
])('What “%s” is the transcript of is called “%s”', (title, about) => {
  expect(aboutPage({ homes: [], titles: [] }, 'https://a.example/1', title, false).title).toBe(about);
});
