import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary } from '../library/page';
import { podcastHosts } from '../standin/podcasts/hosts';
import { installThief } from '../standin/thief';
import { cardOf, panelOf, putOver } from './overlay-page';
import { openTalk, searchFor } from './panel-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });

afterEach(() => emptyLibrary(fixture.browser));

/** What no page may learn: what the listener has written, and what they type. */
const secret = 'bananas at midnight';
const typed = 'quokka';

/** All that the library and the extension's storage for settings hold, as text. */
async function readAll(): Promise<string> {
  const worker = await fixture.browser.serviceWorker();
  return worker.evaluate(async () => {
    const all: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          request.onsuccess = resolve;
        });
        all.push([store, request.result]);
      }
      database.close();
    }
    const { panel = null } = await chrome.storage.local.get('panel');
    return JSON.stringify([all, panel]);
  });
}

/** Writes a note about a line of the panel, then types a query. */
async function writeAndSearch(page: Page, panel: ReturnType<typeof panelOf>): Promise<void> {
  await panel.locator('[data-start]').nth(3).focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menuitem', { name: 'Add a note' }).click();
  await page.keyboard.type(secret);
  await page.keyboard.press('Control+Enter');
  await panel.locator('.note').waitFor();
  await panel.getByRole('searchbox', { name: 'Search transcript' }).click();
  await page.keyboard.type(typed);
  await panel.getByText(`Nobody said “${typed}”`).first().waitFor({ state: 'attached' });
  // Copied, cut and pasted, of which the page may hear nothing.
  for (const key of ['A', 'C', 'X', 'V']) await page.keyboard.press(`Control+${key}`);
  // A selection in the panel, of which the page may learn nothing.
  await panel.locator('[data-start]').nth(3).dblclick();
}

/** Lets the page do its worst; it must have learned nothing of the library, and changed nothing in it. */
async function robbed(page: Page, line: string): Promise<void> {
  await expect.poll(readAll).toContain(secret);
  const before = await readAll();
  // That it can hear at all.
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.value = 'its own words';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.remove();
  });
  const seen = [await page.evaluate(() => window.thief.look())];
  await page.evaluate((id) => window.thief.attack(id), fixture.browser.extensionId);
  seen.push(await page.evaluate(() => window.thief.look()));
  const { heard, answered } = await page.evaluate(() => window.thief);
  const all = [...seen, ...heard].join('\n');
  expect(all).toContain('its own words');
  expect(all).not.toContain(secret);
  expect(all).not.toContain(typed);
  expect(all).not.toContain(line);
  expect(all).not.toContain('chrome-extension://');
  expect(heard.filter((what) => /^(answer|served|fetched|mine|copy|cut|paste)/.test(what))).toEqual([]);
  expect(answered).toBe(false);
  expect(await readAll()).toBe(before);
  // The browser has refused it our pages.
  const problems = await fixture.browser.takeProblems();
  expect(problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);
  expect(problems).not.toEqual([]);
}

test('On YouTube a hostile page reads nothing of the panel, and changes nothing', async () => {
  const { page, panel, line } = await openTalk(fixture, { firstScript: installThief });
  await writeAndSearch(page, panel);
  await robbed(page, (await line(60).textContent())!);
  await panel.locator('.note').getByText(secret).waitFor();
});

test('A script in a page reads and changes nothing of what the listener has searched for and set', async () => {
  const { page, panel } = await openTalk(fixture);
  await writeAndSearch(page, panel);
  const worker = await fixture.browser.serviceWorker();
  const reached = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: '*://www.youtube.com/*' });
    const results = await chrome.scripting.executeScript({
      target: { tabId: tab!.id! },
      func: () =>
        Promise.all([
          chrome.storage.local.get().catch(() => 'refused'),
          chrome.storage.local.set({ panel: {} }).catch(() => 'refused'),
        ]),
    });
    return results[0]?.result;
  });
  expect(reached).toEqual(['refused', 'refused']);
});

test('Under the overlay a hostile page reads nothing of it, and changes nothing', async () => {
  const page = await fixture.browser.newPage();
  await page.addInitScript(installThief);
  await page.goto('https://www.wandb.com/podcast/vicki-boykis');
  await putOver(fixture.browser, page);
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Machine Learning Across Industries' }).waitFor();
  await writeAndSearch(page, panel);
  await robbed(page, (await panel.locator('[data-start]').nth(60).textContent())!);
});

/** Takes the names of our elements for classes of the page's own, which see what belongs to their elements. */
function claimNames(): void {
  const claimed: ElementInternals[] = [];
  const claim = (name: string, ownRoot: boolean, fails: boolean) =>
    customElements.define(
      name,
      class extends HTMLElement {
        static disabledFeatures = fails ? ['shadow'] : [];
        constructor() {
          super();
          claimed.push(this.attachInternals());
          if (ownRoot) this.attachShadow({ mode: 'open' });
          if (fails) throw new Error('no element');
        }
      },
    );
  addEventListener('error', (event) => event.preventDefault());
  claim('sidecue-panel', false, false);
  claim('sidecue-marks', true, false);
  claim('sidecue-bar', false, true);
  const reached = () => claimed.filter(({ shadowRoot }) => shadowRoot?.mode === 'closed').length;
  Object.assign(window, { reached });
}

test('A page that has classes for our elements reaches into none of them', async () => {
  const video = await openTalk(fixture, { firstScript: claimNames });
  const page = await fixture.browser.newPage();
  await page.addInitScript(claimNames);
  await page.goto('https://www.wandb.com/podcast/vicki-boykis');
  await putOver(fixture.browser, page);
  await panelOf(page).waitFor();
  for (const place of [video.page, page]) expect(await place.evaluate('reached()')).toBe(0);
  // The marks on the bar are there, too.
  await searchFor(video, 'machine learning');
  const hasMarks = () =>
    [...document.querySelectorAll('*')].some(({ localName }) => localName.startsWith('sidecue-marks-'));
  await expect.poll(() => video.page.evaluate(hasMarks)).toBe(true);
});

test.for([
  ['the address of a video', `forge(new Audio('https://www.youtube.com/watch?v=z7BvslwVRbQ'))`],
  [
    'an address that only its own script sees',
    `forge(Object.defineProperty(new Audio('/its-own-4000.wav'), 'currentSrc', {
      get: () => 'https://www.youtube.com/watch?v=z7BvslwVRbQ',
    }))`,
  ],
  [
    'a known title',
    `navigator.mediaSession.metadata = new MediaMetadata({
      title: 'Data Developer Relations - Hugo Bowne-Anderson', artist: 'DataTalks.Club' });
    forge(new Audio('/its-own-4000.wav'))`,
  ],
] as const)('A player in no document opens no talk without a question: %s', async ([, forgery]) => {
  const page = await fixture.browser.newPage();
  await page.goto('https://pods.example/empty');
  await putOver(fixture.browser, page);
  await cardOf(page).getByText('Nothing on this page plays sound').waitFor();
  await page.evaluate(`{
    const forge = (audio) => {
      window.kept = audio;
      void audio.play().catch(() => {});
    };
    ${forgery}
  }`);
  await page.waitForTimeout(3000);
  expect(await panelOf(page).count()).toBe(0);
  await cardOf(page).waitFor();
});
