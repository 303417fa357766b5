import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findInPanel, waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useChromium, useFirefox } from '../browsers/fixture';
import { panelFrameOf, waitForPanelFrame } from '../browsers/panel-frame';
import { openTalk } from './panel-page';
import { mlopsTalk } from './talks';

/** What reaches into the panel's frame from outside: Tab, the browser's find-in-page, assistive technology. */

const chromium = useChromium();
const firefox = useFirefox();

/** Two fields of the page, one before and one behind the panel. */
function standFieldsAround(): void {
  const host = document.querySelector('sidecue-panel')!;
  for (const place of ['beforebegin', 'afterend'] as const) {
    const field = document.createElement('input');
    field.id = `sidecue-test-${place}`;
    host.insertAdjacentElement(place, field);
  }
}

const focusBefore = () => document.querySelector<HTMLElement>('#sidecue-test-beforebegin')!.focus();

/** `before`, `panel`, `after`, or the tag of what else has the focus in the page. */
function whereFocusIs(): string {
  const { id = '', localName = '' } = document.activeElement ?? {};
  if (localName === 'sidecue-panel') return 'panel';
  return id.startsWith('sidecue-test-') ? (id.endsWith('beforebegin') ? 'before' : 'after') : localName;
}

/** Presses the key until the focus leaves what it is in, and says where it then is. */
async function leave(press: () => Promise<void>, where: () => Promise<string>): Promise<string> {
  const from = await where();
  const stops = 40;
  for (let stop = 0; stop < stops && (await where()) === from; stop += 1) {
    await press();
    // The focus is in neither document while it goes from one process to the other.
    await expect.poll(where).not.toBe('body');
  }
  return where();
}

test('Tab leads from the page into the panel, through it and out again, and Shift+Tab back', async () => {
  const { page } = await openTalk(chromium);
  await page.evaluate(standFieldsAround);
  await page.evaluate(focusBefore);
  const where = () => page.evaluate(whereFocusIs);
  const forward = () => leave(() => page.keyboard.press('Tab'), where);
  const back = () => leave(() => page.keyboard.press('Shift+Tab'), where);
  expect([await forward(), await forward()]).toEqual(['panel', 'after']);
  expect([await back(), await back()]).toEqual(['panel', 'before']);
});

test('Tab leads into the panel and out of it in Firefox', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(
    firefox.standIn.watchAddress(mlopsTalk.videoId, { variants: ['paused', 'keeps-strangers'] }),
  );
  await findInPanel(page, '[data-start]');
  await page.bringToFront();
  await page.evaluate(standFieldsAround);
  await page.evaluate(focusBefore);
  const where = () => page.evaluate(whereFocusIs);
  const forward = () => leave(() => page.keyboard.press('Tab'), where);
  expect([await forward(), await forward()]).toEqual(['panel', 'after']);
});

/** A word of the middle of the talk, first said in a line that is far out of sight at the beginning. */
const rare = { word: 'singapore', cue: mlopsTalk.cues.findIndex(({ text }) => /singapore/i.test(text)) };

/** As the browser's find-in-page does it: marks the text and scrolls it into view. `find` is in no standard. */
const findText = (word: string) => (window as unknown as { find(text: string): boolean }).find(word);

/** The start of the line that holds the marked text, and whether it is in sight. */
function markedLine(): { start: string | undefined; isInSight: boolean } {
  const line = getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-start]');
  const box = line?.getBoundingClientRect();
  return {
    start: line?.dataset.start,
    isInSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
  };
}

const found = { start: String(mlopsTalk.cues[rare.cue]?.start), isInSight: true };

test('The text search of the browser finds a line that is far out of sight', async () => {
  const { page } = await openTalk(chromium);
  const frame = await waitForPanelFrame(page);
  expect(await frame.evaluate(findText, rare.word)).toBe(true);
  // Chromium scrolls for its user's search only, not for `find`.
  expect((await frame.evaluate(markedLine)).start).toBe(found.start);
});

test('It does so in Firefox, and scrolls there', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(
    firefox.standIn.watchAddress(mlopsTalk.videoId, { variants: ['paused', 'keeps-strangers'] }),
  );
  await findInPanel(page, `[data-cue="${mlopsTalk.cues.length - 1}"]`);
  const frame = await waitForFirefoxPanel(page);
  expect(await frame.evaluate(findText, rare.word)).toBe(true);
  await expect.poll(() => frame.evaluate(markedLine)).toEqual(found);
});

interface AccessibleNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly ignored: boolean;
}

/** The tree that assistive technology gets of the panel's frame. */
async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(panelFrameOf(page)!);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return (nodes as AccessibleNode[]).filter(({ ignored }) => !ignored);
}

test('Assistive technology gets the panel by its name, and the lines as items of its list', async () => {
  const { page, line } = await openTalk(chromium);
  const named = async (role: string) =>
    (await accessibleNodes(page))
      .filter((node) => node.role?.value === role)
      .map((node) => node.name?.value ?? '');
  expect(await named('RootWebArea')).toEqual(['Sidecue']);
  expect(await named('complementary')).toEqual([`Transcript of ${mlopsTalk.title}`]);
  expect(await named('searchbox')).toEqual(['Search transcript']);
  // Chromium leaves out the lines that are far out of sight, and takes them in as its user comes to them.
  const texts = () => named('StaticText');
  expect(await texts()).toContain(mlopsTalk.cues[0]!.text);
  await line(0).focus();
  await page.keyboard.press('End');
  await expect.poll(texts).toContain(mlopsTalk.cues.at(-1)!.text);
});
