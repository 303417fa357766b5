import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { openTalk, type PanelPage } from './panel-page';

declare global {
  /** In the panel's page of the copy below. */
  var loadLateViews: (() => void) | undefined;
}

/** A copy of the extension whose later views are loaded only when a test says so. */
function extensionThatWaits(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sidecue-late-'));
  cpSync(join(import.meta.dirname, '../../.output/chrome-mv3'), dir, { recursive: true });
  const chunks = join(dir, 'chunks');
  const later = readdirSync(chunks).find((name) => name.startsWith('later-views'))!;
  appendFileSync(
    join(chunks, later),
    '\nawait new Promise((resolve) => { globalThis.loadLateViews = resolve; });\n',
  );
  return dir;
}

const dir = extensionThatWaits();
const fixture = useChromium(dir);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function load({ page }: PanelPage): Promise<void> {
  const frame = await waitForPanelFrame(page);
  await frame.waitForFunction(() => globalThis.loadLateViews !== undefined);
  await frame.evaluate(() => globalThis.loadLateViews!());
}

test.each(['paragraphs', 'lines'] as const)(
  'A line that is corrected before the field has been loaded is seen with the field and its buttons, in %s',
  async (view) => {
    const panelPage = await openTalk(fixture, { view, at: '1340' });
    const { page, panel, list, current } = panelPage;
    await current.focus();
    // To the last line that is seen whole.
    const isLast = () =>
      list.evaluate((element) => {
        const { bottom } = element.getBoundingClientRect();
        const line = document.activeElement!.getBoundingClientRect();
        return line.bottom + line.height > bottom;
      });
    while (!(await isLast())) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await load(panelPage);
    const cancel = panel.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    const isBelow = async () => {
      const [box, button] = [(await list.boundingBox())!, (await cancel.boundingBox())!];
      return button.y + button.height > box.y + box.height;
    };
    await expect.poll(isBelow).toBe(false);
    expect(await panel.getByRole('textbox').evaluate((field) => field.matches(':focus'))).toBe(true);
  },
);

test('What a key has opened before it was loaded is there afterwards, with the focus', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, line } = panelPage;
  await line(20).focus();
  await page.keyboard.press('Shift+F10');
  await load(panelPage);
  const item = panel.getByRole('menuitem', { name: 'Play from here' });
  await expect.poll(() => item.evaluate((element) => element.matches(':focus'))).toBe(true);
});
