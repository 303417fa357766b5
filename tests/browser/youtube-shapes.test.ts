import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from '../eval/page-browser';
import { chapterRows, rowText, shapePage, shapeRows, shapeStep, youTubeShapes } from '../eval/youtube-shapes';

let browser: PageBrowser;

beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, '../../.output/chrome-mv3'));
});
afterAll(() => browser?.close());

const allChapters = shapeRows / chapterRows;

test.each(youTubeShapes)('YouTube’s transcript is read: $name', { timeout: 30_000 }, async (shape) => {
  const { rows = shapeRows, chapters = allChapters, doubt } = shape;
  const result = await browser.look(shape.name, shapePage(shape));
  expect(result).toMatchObject({ error: null, offered: rows > 0, titles: ['A shape'] });
  if (rows === 0) {
    expect(result).toMatchObject({ transcripts: [], panel: null });
    return;
  }
  const [taken, ...others] = result.transcripts;
  expect(others).toEqual([]);
  expect(taken?.cues.map(({ start, text }) => [start, text])).toEqual(
    Array.from({ length: rows }, (_, index) => [index * shapeStep, rowText(index)]),
  );
  expect(taken?.chapters).toEqual(
    Array.from({ length: chapters }, (_, index) => ({
      start: index * chapterRows * shapeStep,
      title: `Part ${index + 1}`,
    })),
  );
  expect(taken?.complete).toBe(doubt === undefined);
  if (doubt) expect(taken?.warnings.join('\n')).toMatch(doubt);
  else expect(taken?.warnings).toEqual([]);
  expect(result.panel).toEqual({ dock: 'column', parent: '#secondary-inner' });
});
