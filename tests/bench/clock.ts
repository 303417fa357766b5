/*
 * How late lines are lit, and what following costs, in Chromium on the stand-in; beside it, in the same run, a
 * plain follower of `timeupdate`. Alone: node tests/run.mjs tests/bench/bench.ts clock
 */
import type { Cue } from '../../lib/transcript/cue';
import { nextLine, play } from '../browser/panel-page';
import { devrelTalk, mlopsTalk } from '../browser/talks';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { type BenchBrowser, costOfMinute, withBenchBrowser } from './bench-page';
import {
  type ClockRecord,
  frameTimes,
  markLags,
  startMarking,
  startPeer,
  startRecording,
} from './clock-recorder';
import { type BenchRow, percentile } from './measure';

const rates = [1, 2];
const changesAtEachRate = 200;

/** Lines of two words, at irregular distances, so that they do not fall in step with the frames. */
function denseLines(count: number): Cue[] {
  let start = 1;
  return Array.from({ length: count }, (_, index) => {
    // Spreads evenly over 0.5 to 1 s without ever repeating.
    const length = 0.5 + ((index * 0.618034) % 1) / 2;
    const cue = { start: Math.round(start * 1000) / 1000, end: 0, text: `line ${index}` };
    start += length;
    return { ...cue, end: Math.round(start * 1000) / 1000 };
  });
}

function lagRows(name: string, lags: readonly number[]): BenchRow[] {
  return [
    { name: `${name}: line changes`, value: lags.length, unit: '' },
    { name: `${name}: lag p50`, value: percentile(lags, 0.5), unit: 'ms' },
    { name: `${name}: lag p95`, value: percentile(lags, 0.95), unit: 'ms' },
    { name: `${name}: lag, longest`, value: Math.max(...lags), unit: 'ms' },
  ];
}

async function benchLag({ openTalk }: BenchBrowser, cues: readonly Cue[]): Promise<BenchRow[]> {
  const panelPage = await openTalk(mlopsTalk.videoId);
  const { page, seekVideo } = panelPage;
  const panelFrame = await waitForPanelFrame(page);
  await page.evaluate(
    startPeer,
    cues.map(({ start }) => start),
  );
  const rows: BenchRow[] = [];
  const all: number[] = [];
  for (const rate of rates) {
    await seekVideo(0.5);
    await play(panelPage, rate);
    await nextLine(panelPage);
    const frames = await page.evaluate(frameTimes, 120);
    await page.evaluate(startRecording);
    await panelFrame.evaluate(startMarking);
    await panelFrame.waitForFunction((count) => window.lineMarks.length >= count, changesAtEachRate, {
      timeout: 0,
      polling: 1000,
    });
    const marks = await panelFrame.evaluate(() => window.lineMarks);
    const record: ClockRecord = await page.evaluate(() => window.clockRecord);
    await page.evaluate(() => document.querySelector('video')!.pause());
    const lags = markLags(record.pairs, marks);
    all.push(...lags);
    const frame = percentile(frames, 0.95);
    rows.push(
      { name: `rate ${rate}: the page's own frame p95`, value: frame, unit: 'ms' },
      ...lagRows(`rate ${rate}, Sidecue`, lags),
      {
        name: `rate ${rate}, Sidecue: lag p95 over the frame`,
        value: percentile(lags, 0.95) - frame,
        unit: 'ms',
      },
      ...lagRows(`rate ${rate}, timeupdate`, markLags(record.pairs, record.peer)),
    );
  }
  await page.close();
  return [...rows, ...lagRows('all rates, Sidecue', all)];
}

async function benchCost({ openTalk, togglePanel }: BenchBrowser): Promise<BenchRow[]> {
  const panelPage = await openTalk(devrelTalk.videoId);
  const { page, seekVideo } = panelPage;
  const measure = async () => {
    await seekVideo(600);
    await play(panelPage);
    return costOfMinute(page);
  };
  const panel = await measure();
  await togglePanel();
  await page.waitForFunction(() => !document.querySelector('sidecue-panel')?.checkVisibility());
  const alone = await measure();
  await page.evaluate(
    startPeer,
    devrelTalk.cues.map(({ start }) => start),
  );
  const peer = await measure();
  const row = (name: string, value: number, peerValue?: number): BenchRow => ({
    name,
    value,
    unit: 'ms a minute',
    ...(peerValue !== undefined && { peer: 'timeupdate, line only', peerValue }),
  });
  return [
    row('the page alone: script', alone.script),
    row('Sidecue, line and word: script over that', panel.script - alone.script, peer.script - alone.script),
    row('timeupdate, line only: script over that', peer.script - alone.script),
    row('the page alone: main thread', alone.task),
    row('Sidecue, line and word: main thread over that', panel.task - alone.task, peer.task - alone.task),
    row('timeupdate, line only: main thread over that', peer.task - alone.task),
  ];
}

/** All figures of the clock; about six minutes, most of it playing. */
export async function benchClock(): Promise<BenchRow[]> {
  const cues = denseLines(400);
  return withBenchBrowser(cues, async (bench) => [
    ...(await benchLag(bench, cues)),
    ...(await benchCost(bench)),
  ]);
}
