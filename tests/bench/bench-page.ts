import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import type { Cue } from '../../lib/transcript/cue';
import { extensionWithLines } from '../browser/long-talk';
import { allDrawn, type PanelPage, panelPageOf } from '../browser/panel-page';
import { type ChromiumBrowser, launchChromium } from '../browsers/chromium';
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

/** Builds the extension and runs `work` in a browser with it; `cues` take the place of “MLOps Architect”’s. */
export async function withBenchBrowser<Result>(
  cues: readonly Cue[] | null,
  work: (bench: BenchBrowser) => Promise<Result>,
): Promise<Result> {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { cwd: root, stdio: 'ignore' });
  const builtDir = join(root, '.output/chrome-mv3');
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

/** Begins to note tasks of 50 ms and more in the page; returns what tells the longest since then, in ms. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { longTasks: durations });
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks.splice(0)));
}
