import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Frame, Page } from 'playwright-core';
import type { Cue } from '../../lib/transcript/cue';
import { extensionWithLines } from '../browser/long-talk';
import { allDrawn, type PanelPage, panelPageOf } from '../browser/panel-page';
import { type ChromiumBrowser, launchChromium } from '../browsers/chromium';
import { panelFrameOf } from '../browsers/panel-frame';
import { type StandInServer, startStandIn } from '../standin/server';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Chromium on the stand-in with the built extension, in which one talk may have other lines. */
export interface BenchBrowser {
  readonly browser: ChromiumBrowser;
  readonly standIn: StandInServer;
  /** Opens a talk, paused; resolves when every line is drawn. */
  openTalk(videoId: string): Promise<PanelPage>;
  /** Shows or hides the panel of the tab in front. */
  togglePanel(): Promise<void>;
}

/** Builds the extension for Chromium; returns its folder. */
export function buildExtension(): string {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { cwd: root, stdio: 'ignore' });
  return join(root, '.output/chrome-mv3');
}

/** Builds the extension and runs `work` in a browser with it; `cues` take the place of “MLOps Architect”’s. */
export async function withBenchBrowser<Result>(
  cues: readonly Cue[] | null,
  work: (bench: BenchBrowser) => Promise<Result>,
): Promise<Result> {
  const builtDir = buildExtension();
  const copy = cues && extensionWithLines(builtDir, cues);
  const standIn = await startStandIn();
  const browser = await launchChromium({ extensionDir: copy?.dir ?? builtDir, standIn });
  // The runner names inner functions by a helper that pages do not have.
  await browser.context.addInitScript('globalThis.__name = (value) => value');
  try {
    return await work({
      browser,
      standIn,
      async openTalk(videoId) {
        const page = await browser.newPage();
        await page.goto(standIn.watchAddress(videoId, { variants: ['paused', 'keeps-strangers'] }));
        const panelPage = panelPageOf(page);
        await panelPage.panel.waitFor();
        await page.bringToFront();
        await allDrawn(panelPage);
        return panelPage;
      },
      async togglePanel() {
        const worker = await browser.serviceWorker();
        await worker.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          await chrome.tabs.sendMessage(tab!.id!, { type: 'toggle-panel' });
        });
      },
    });
  } finally {
    await browser.close();
    await standIn.close();
    copy?.remove();
  }
}

/** What the browser counts of a page, by name: `ScriptDuration`, `TaskDuration` (s), `JSHeapUsedSize` (bytes), … */
export async function readMetrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What scripts have in use once what they have not is collected. */
export async function collectedHeap(session: CDPSession): Promise<{ heapMb: number; nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const metrics = await readMetrics(session);
  return { heapMb: metrics.JSHeapUsedSize! / 1e6, nodes: metrics.Nodes! };
}

/** What is measured for the cost of a minute. */
const costSeconds = 30;

/** Sessions that count for the page and, where it has one, for the panel's frame, which has its own process. */
export async function openCounting(page: Page): Promise<CDPSession[]> {
  const frame = panelFrameOf(page);
  const targets = frame ? [page, frame] : [page];
  const sessions = await Promise.all(targets.map((target) => page.context().newCDPSession(target)));
  for (const session of sessions) await session.send('Performance.enable');
  return sessions;
}

/**
 * Script and all main-thread time that a minute of the page as it is now takes, the panel's frame included, in ms;
 * half a minute is measured.
 */
export async function costOfMinute(page: Page): Promise<{ script: number; task: number }> {
  const sessions = await openCounting(page);
  const before = await Promise.all(sessions.map(readMetrics));
  await page.waitForTimeout(costSeconds * 1000);
  const after = await Promise.all(sessions.map(readMetrics));
  for (const session of sessions) await session.detach();
  const sum = (all: readonly Record<string, number>[], name: string) =>
    all.reduce((total, metrics) => total + metrics[name]!, 0);
  const perMinute = (name: string) => ((sum(after, name) - sum(before, name)) * 60_000) / costSeconds;
  return { script: perMinute('ScriptDuration'), task: perMinute('TaskDuration') };
}

/**
 * Begins to note tasks of 50 ms and more in the page or the frame, with those from before that it still knows;
 * returns what tells the longest since then, in ms.
 */
export async function watchLongTasks(place: Page | Frame): Promise<() => Promise<number>> {
  await place.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { longTasks: durations });
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  return () =>
    place.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks.splice(0)));
}
