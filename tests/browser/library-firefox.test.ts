import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useFirefox } from '../browsers/fixture';
import type { HostHandler } from '../standin/server';

const speech = join(import.meta.dirname, '../fixtures/speech/jfk.wav');

/** What was asked of the hosts of sound. */
const fetched: string[] = [];
const countingHost: HostHandler = ({ url = '', headers }, response) => {
  fetched.push(
    `${headers.host}${url} ${headers.cookie ?? ''}${headers.referer ?? ''}${headers.origin ?? ''}`,
  );
  response.writeHead(302, { location: `https://sound.example${url}`, 'set-cookie': 'seen=1' }).end();
};
const soundHost: HostHandler = (request, response) => {
  fetched.push(`${request.headers.host}${request.url}`);
  response.writeHead(200, { 'content-type': 'audio/wav' }).end(readFileSync(speech));
};

const fixture = useFirefox(undefined, {
  hosts: { 'count.example': countingHost, 'sound.example': soundHost },
});

const video = 'StandInNo02';
const pasted = Array.from({ length: 60 }, (_, line) => {
  const seconds = line * 10;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} line ${line} about rain`;
}).join('\n');

test('In Firefox too, a pasted transcript is read in its worker, saved, searched and shown beside its video', async () => {
  const { browser, standIn } = fixture;
  const page = await browser.openExtensionPage(`/library.html?for=${video}#add`);
  await page.waitForSelector('#pasted');
  await page.$eval(
    '#pasted',
    (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    pasted,
  );
  await page.waitForSelector('.ways button[type=submit]:not(:disabled)');
  await page.$eval('.ways button[type=submit]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.draft[data-stage=ready]');
  expect(await page.$eval('.report p', (facts) => facts.textContent)).toContain('60 lines');
  await page.$eval('.fields input', (field) => {
    (field as HTMLInputElement).value = 'Rain';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.$eval('.draft button[type=submit]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.draft[data-stage=saved]');

  const watching = await browser.newPage();
  await watching.goto(standIn.watchAddress(video));
  // The page may throw the frame out, and another comes.
  const lines = async () =>
    (await waitForFirefoxPanel(watching)).$$eval('[data-start]', (found) => found.length);
  await expect.poll(lines).toBe(60);

  const talks = await browser.openExtensionPage('/library.html');
  await talks.waitForSelector('#library-search');
  await talks.$eval('#library-search', (field) => {
    (field as HTMLInputElement).value = 'line 59';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await talks.waitForSelector('.spoken mark');
  expect(await talks.$eval('.spoken mark', (mark) => mark.textContent)).toBe('line 59');
});

test('In Firefox too, a transcript is made of an audio file', async () => {
  const page = await fixture.browser.openExtensionPage('/library.html?make#add');
  const choose = (await page.waitForSelector('.make input[type=file]'))!;
  await (choose as ElementHandle<HTMLInputElement>).uploadFile(speech);
  await page.waitForSelector('[data-making="done"]', { timeout: 50_000 });
  const lines = await page.$eval('.made-lines', (list) => list.textContent);
  expect(lines).toMatch(/ask not what your country can do for you.*what you can do for your country/i);
});

/** The hosts that may be asked at the moment, and whether redirects may be watched. */
const allowedNow = (page: Page) =>
  page.evaluate(
    `browser.permissions.getAll().then(({ origins, permissions }) => [
      ...origins.filter((origin) => origin.includes('example')),
      ...permissions.filter((name) => name === 'webRequest'),
    ])`,
  );

test('In Firefox too, an episode is fetched host by host, and no host stays allowed', async () => {
  const watching = await fixture.browser.openExtensionPage('/library.html');
  const open = async () => {
    const query = new URLSearchParams({ sound: 'https://count.example/jfk.wav', make: '' });
    const page = await fixture.browser.openExtensionPage(`/library.html?${query}#add`);
    await page.bringToFront();
    return page;
  };
  const press = async (page: Page, name: string) =>
    (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))!.click();
  const page = await open();
  await press(page, 'Fetch it from count.example');
  await page.waitForSelector('::-p-text(count.example leads on to sound.example.)');
  expect(fetched).toEqual(['count.example/jfk.wav ']);
  expect(await allowedNow(watching)).toEqual(['https://count.example/*', 'webRequest']);
  await press(page, 'Allow sound.example');
  await page.waitForSelector('[data-making]');
  expect(fetched).toEqual(['count.example/jfk.wav ', 'sound.example/jfk.wav']);
  await expect.poll(() => allowedNow(watching)).toEqual([]);
  await page.close();

  // Closed in the middle.
  const other = await open();
  await press(other, 'Fetch it from count.example');
  await other.waitForSelector('::-p-text(count.example leads on to sound.example.)');
  expect(await allowedNow(watching)).not.toEqual([]);
  await other.close();
  await expect.poll(() => allowedNow(watching)).toEqual([]);
});
