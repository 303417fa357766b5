import { expect, test } from 'vitest';
import { describedEpisodes } from '../../lib/homes/json-ld';

test('Episodes are found in graphs, arrays and nested things, with their files and pages', () => {
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Organization', name: 'Nobody' },
      {
        '@type': ['Thing', 'PodcastEpisode'],
        '@id': 'https://a.example/1#episode',
        url: 'https://a.example/1',
        name: 'One',
        partOfSeries: { '@type': 'PodcastSeries', name: 'Show A' },
        associatedMedia: [{ '@type': 'MediaObject', contentUrl: 'https://files.example/1.mp3' }],
      },
      {
        '@type': 'WebPage',
        mainEntity: { '@type': 'VideoObject', embedUrl: 'https://www.youtube.com/embed/x' },
      },
    ],
  });
  expect(describedEpisodes([text])).toEqual([
    {
      name: 'One',
      show: 'Show A',
      pages: ['https://a.example/1', 'https://a.example/1#episode'],
      media: ['https://files.example/1.mp3'],
    },
    { name: null, show: null, pages: [], media: ['https://www.youtube.com/embed/x'] },
  ]);
});

test.for([
  ['broken', '{"@type":'],
  ['escaped for HTML', '{&quot;@type&quot;:&quot;PodcastEpisode&quot;}'],
  ['of other types', '[1, null, "x", {"@type": 7}, {"@type":"Article","name":"x"}]'],
  ['too long', JSON.stringify({ '@type': 'AudioObject', name: 'x'.repeat(1_000_001) })],
  ['nested beyond reason', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('A text that is %s says nothing', ([, text]) => {
  expect(describedEpisodes([text!])).toEqual([]);
});

test('Fields of wrong shape are left out', () => {
  const text = JSON.stringify({ '@type': 'AudioObject', name: 5, url: {}, audio: 'https://a.example/x.mp3' });
  expect(describedEpisodes([text])).toEqual([
    { name: null, show: null, pages: [], media: ['https://a.example/x.mp3'] },
  ]);
});
