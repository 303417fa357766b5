/**
 * `npm run gallery`: every state of the panel, light and dark, without a host page. With a display it is served
 * for a browser and follows changes in the source; without one, each state becomes a picture in
 * `.output/pictures`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../setup/browsers';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, '.output/pictures');
const settledMs = 700;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = !hasDisplay || process.argv.includes('--headless');

const server = await createServer({
  configFile: false,
  root: join(root, 'tests/gallery'),
  cacheDir: join(root, 'node_modules/.vite/gallery'),
  plugins: [preact()],
  logLevel: 'warn',
  server: { host: '127.0.0.1', fs: { allow: [root] }, open: !isHeadless },
});
await server.listen();
const address = server.resolvedUrls!.local[0]!;

if (isHeadless) {
  try {
    await takePictures();
  } finally {
    await server.close();
  }
} else {
  console.log(`The gallery is at ${address}. Press Ctrl+C to end.`);
}

async function takePictures(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    const taken: string[] = [];
    for (const { source, width, height } of await statesOf(page)) {
      await page.setViewportSize({ width, height });
      // A page of its own: frames out of view are not drawn.
      await page.goto(source, { waitUntil: 'networkidle' });
      // A search goes on listening for what sounds alike.
      await page.waitForTimeout(settledMs);
      const { searchParams } = new URL(source);
      const name = `panel-${searchParams.get('state')}-${searchParams.get('theme')}.png`;
      const picture = await page.screenshot({ path: join(pictures, name) });
      taken.push(`<img src="data:image/png;base64,${picture.toString('base64')}" alt="">`);
    }
    await page.setViewportSize({ width: 1820, height: 600 });
    await page.setContent(`<body style="background: #888">${taken.join('\n')}</body>`);
    await page.screenshot({ path: join(pictures, 'gallery.png'), fullPage: true });
    console.log(`${taken.length} pictures: ${pictures}`);
  } finally {
    await browser.close();
  }
}

/** What the overview shows. */
async function statesOf(page: Page): Promise<{ source: string; width: number; height: number }[]> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('iframe').last().waitFor({ state: 'attached' });
  return page.locator('iframe').evaluateAll((frames) =>
    frames.map((frame) => {
      const { src, width, height } = frame as HTMLIFrameElement;
      return { source: src, width: Number(width), height: Number(height) };
    }),
  );
}
