/**
 * `npm run dev`: WXT's development mode, which rebuilds at each change, and a browser with that build on the
 * offline stand-in of the watch page. Reload the page after a change to a script that runs in pages.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { panelPageOf } from './browser/panel-page';
import { type ChromiumBrowser, launchChromium } from './browsers/chromium';
import { startStandIn } from './standin/server';

const root = fileURLToPath(new URL('..', import.meta.url));
const extensionDir = join(root, '.output/chrome-mv3-dev');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const standIn = await startStandIn();
const wxt = spawn('npx', ['--no-install', 'wxt'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  shell: process.platform === 'win32',
});
let browser: ChromiumBrowser | undefined;
async function end(code: number): Promise<never> {
  wxt.kill('SIGTERM');
  await browser?.close().catch(() => undefined);
  await standIn.close();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
wxt.on('exit', (code) => void end(code ?? 1));

const isBuilt = new Promise<void>((resolve) => {
  wxt.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    if (chunk.includes('Built extension')) resolve();
  });
});
await isBuilt;
try {
  browser = await launchChromium({ extensionDir, standIn, headless: !hasDisplay });
  const page = await browser.newPage();
  await page.goto(standIn.watchAddress('p1gVaS4Zx5M'));
  if (!hasDisplay) {
    await panelPageOf(page).panel.waitFor({ timeout: 20_000 });
    console.log('No display here: the page is open in a headless browser, with its panel.');
  }
  browser.context.on('close', () => void end(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
