import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useFirefox } from '../browsers/fixture';

const fixture = useFirefox();

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
  await (choose as ElementHandle<HTMLInputElement>).uploadFile(
    join(import.meta.dirname, '../fixtures/speech/jfk.wav'),
  );
  await page.waitForSelector('[data-making="done"]', { timeout: 50_000 });
  const lines = await page.$eval('.made-lines', (list) => list.textContent);
  expect(lines).toMatch(/ask not what your country can do for you.*what you can do for your country/i);
});
