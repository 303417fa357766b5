import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readList, rowSelector } from '../../../lib/players/youtube/transcript-rows';

const readRows = (html: string) => {
  const { document } = parseHTML(`<body>${html}</body>`);
  const items = [...document.querySelectorAll('transcript-segment-view-model, timeline-chapter-view-model')];
  return readList({ items, panel: null, isShown: true });
};

test.each([
  ['of known names', 'ytwTranscriptSegmentViewModelTimestamp', 'ytAttributedStringHost'],
  ['whose time has another name', 'ytwTranscriptSegmentViewModelTime', 'ytAttributedStringHost'],
  ['of unknown names', 'a1', 'a2'],
])('Rows %s are read', (_, time, text) => {
  const row = (at: string, said: string) =>
    `<transcript-segment-view-model><div class="${time}">${at}</div><div class="ytwTranscriptSegmentViewModelTimestampA11yLabel">1 minute</div><span class="${text}">${said}</span></transcript-segment-view-model>`;
  const html = `<timeline-chapter-view-model><h3>Soil</h3></timeline-chapter-view-model>${row('1:05', 'it began at 1:05')}${row('1:09', 'and went on')}`;
  expect(readRows(html)).toEqual({
    rows: [
      { start: 65, text: 'it began at 1:05' },
      { start: 69, text: 'and went on' },
    ],
    chapters: [{ start: 65, title: 'Soil' }],
    withoutTime: 0,
    empty: 0,
  });
});

test('Rows under another name with the class of the modern ones are read, and rows that are nothing but text', () => {
  const { document } = parseHTML(
    '<body><new-row class="ytwTranscriptSegmentViewModelHost"><b>1:05</b><span>it began</span></new-row><ytd-transcript-segment-renderer>\n 1:09 and went\n on</ytd-transcript-segment-renderer></body>',
  );
  const items = [...document.querySelectorAll(rowSelector)];
  expect(readList({ items, panel: null, isShown: true }).rows).toEqual([
    { start: 65, text: 'it began' },
    { start: 69, text: 'and went on' },
  ]);
});

test('The time in words is not said in rows of unknown names, nor the clock in rows whose parts all have one name', () => {
  const spelled = (at: string, words: string, said: string) =>
    `<transcript-segment-view-model><b>${at}</b><i>${words}</i><p><span>${said}</span></p></transcript-segment-view-model>`;
  const same = (at: string, said: string) =>
    `<transcript-segment-view-model><div><span class="yt-core-attributed-string">${at}</span></div><span class="yt-core-attributed-string">${said}</span></transcript-segment-view-model>`;
  const html = `${spelled('1:00', '1 minute, 0 seconds', '1 more')}${spelled('1:07', '1 Minute und 7 Sekunden', '1 and 7')}${same('1:09', 'and went on')}`;
  expect(readRows(html).rows).toEqual([
    { start: 60, text: '1 more' },
    { start: 67, text: '1 and 7' },
    { start: 69, text: 'and went on' },
  ]);
});
