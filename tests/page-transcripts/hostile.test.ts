import { describe, expect, test } from 'vitest';
import { transcriptsInFeed } from '../../lib/page-transcripts/feed';
import { readGatherings } from '../../lib/page-transcripts/read-gathering';
import { namedValuesIn } from '../../lib/page-transcripts/scripts';
import type { Finding } from '../../lib/players/page/transcripts/finding';
import { gatheringIn, transcriptsIn } from './page';

const finding = (source: Finding['source'], text: string): Finding => ({
  source,
  name: '',
  language: '',
  text,
  chapters: [],
  isNamed: true,
  playedAt: '',
});
const track = finding('track', 'WEBVTT\n\n00:01.000 --> 00:02.000\nfirst line\n');
const read = (...findings: Finding[]) =>
  readGatherings([{ findings, links: [], language: '', hasPlayer: false }]);
const page = (body: string) => `<!doctype html><html lang="en"><head></head><body>${body}</body></html>`;

describe('a page that could hold the reading up is read', () => {
  test('data that are nested deeper than anything can walk', () => {
    const deep = `{"transcript":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(read(finding('data', deep), track).map(({ source }) => source)).toEqual(['track']);
  });

  test('data with very many transcripts beside each other', () => {
    const members = Array.from({ length: 20_000 }, (_, at) => `"transcript${at}":{"text":"x"}`).join();
    expect(namedValuesIn(`{"language":"en",${members}}`)).toHaveLength(100);
  });

  test('a very long transcript as a text, whose language stands beside it', () => {
    const [value] = namedValuesIn(
      JSON.stringify({ inLanguage: 'de_DE', transcript: 'word '.repeat(1_000_000) }),
    );
    expect(value?.language).toBe('de-DE');
  });

  test('very many spaces before the clock at the end of a row', async () => {
    const rows = [1, 2, 3, 4].map(
      (at) => `<p>${' '.repeat(100_000)}words of row ${at} <time>0:0${at}</time></p>`,
    );
    const [read] = await transcriptsIn(page(`<div class="transcript">${rows.join('')}</div>`));
    expect(read?.cues.map(({ start, text }) => [start, text])).toEqual(
      [1, 2, 3, 4].map((at) => [at, `words of row ${at}`]),
    );
  });

  test('very many paragraphs that look like headings of transcripts', async () => {
    const text = '<p><b>Transcript</b></p><p>One of many.</p>'.repeat(1000);
    expect(await transcriptsIn(page(text))).toHaveLength(1);
  });

  test('a feed that is nested deeper than anything can walk', () => {
    const about = { title: 'x', show: '', homes: [], hasPlayer: true };
    const deep = `<rss><channel><item><title>${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}</title></item></channel></rss>`;
    expect(transcriptsInFeed(deep, 'https://shows.example/feed', about) ?? []).toEqual([]);
  });
});

test('No page gives more than a reader can take', async () => {
  const scripts = Array.from({ length: 300 }, (_, at) => `<script>var transcript = [${at}]</script>`).join(
    '',
  );
  const { findings, language } = await gatheringIn(page(scripts).replace('"en"', `"${'x'.repeat(1000)}"`));
  expect(findings).toHaveLength(100);
  expect(language).toHaveLength(35);
  const long = 'transcript '.repeat(600_000);
  const large = await gatheringIn(page(`<script>${long}</script>`.repeat(2)));
  expect(large.findings).toHaveLength(1);
});
