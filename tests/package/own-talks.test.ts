import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelPageOf } from '../browser/panel-page';
import { type ChromiumBrowser, launchChromium } from '../browsers/chromium';
import { root } from '../setup/run-tool';
import { type StandInServer, startStandIn } from '../standin/server';

/** What a build is made of. */
const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'LICENSE',
  'package.json',
  'tests/setup',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The whole table of a conference with two talks. */
const catalogue = `
import type { TalkInfo } from '../transcript/talk';

export const bundledTalks: readonly TalkInfo[] = [
  {
    id: 'opening',
    title: 'Opening of Quiet Conf',
    people: [{ name: 'Ada Keller', role: 'guest', from: 'Quiet Things' }],
    show: 'Quiet Conf',
    date: '2026-05-01',
    language: 'en',
    homes: [{ kind: 'youtube', id: 'StandInNo01' }],
  },
  {
    id: 'kettles',
    title: 'On Kettles',
    people: [],
    show: 'Quiet Conf',
    date: '',
    language: 'en',
    homes: [{ kind: 'page', address: 'quiet.example/kettles' }],
  },
];
`;
const opening = `WEBVTT

00:00.000 --> 00:02.500
<v Ada Keller>Good morning everyone

00:02.500 --> 00:05.000
<v Ada Keller>and welcome to the quiet room
`;
const kettles = JSON.stringify({ segments: [{ start: 0, end: 2, text: 'Water boils.' }] });

let copy: string;
let standIn: StandInServer | undefined;
let browser: ChromiumBrowser | undefined;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'sidecue-own-talks-'));
  for (const name of sources) await cp(join(root, name), join(copy, name), { recursive: true });
  for (const name of ['node_modules', '.model'])
    await symlink(join(root, name), join(copy, name), 'junction');
  const folder = join(copy, 'lib/talks');
  for (const name of await readdir(folder)) if (!name.endsWith('.ts')) await rm(join(folder, name));
  await writeFile(join(folder, 'catalogue.ts'), catalogue);
  await writeFile(join(folder, 'opening.vtt'), opening);
  await writeFile(join(folder, 'kettles.json'), kettles);
  await promisify(execFile)('npx', ['--no-install', 'wxt', 'build'], {
    cwd: copy,
    shell: process.platform === 'win32',
  });
  standIn = await startStandIn();
  browser = await launchChromium({ extensionDir: join(copy, '.output/chrome-mv3'), standIn });
  // Were it to come to the front later, the test's page would be slowed down as background tabs are.
  await (await browser.firstRunPage()).close();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await standIn?.close();
  await rm(copy, { recursive: true, force: true });
});

test('A build with talks of one’s own holds these alone, and opens them', async () => {
  expect((await readdir(join(copy, '.output/chrome-mv3/talks'))).toSorted()).toEqual([
    'kettles.json',
    'opening.json',
  ]);
  const page = await browser!.newPage();
  await page.goto(standIn!.watchAddress('StandInNo01', { variants: ['paused'] }));
  const { panel, lines } = panelPageOf(page);
  await lines.first().waitFor();
  expect(await panel.getByRole('heading').first().textContent()).toBe('Opening of Quiet Conf');
  expect(await panel.textContent()).toContain('Ada Keller');
  await expect
    .poll(() => lines.locator('.words').allTextContents())
    .toEqual(['Good morning everyone', 'and welcome to the quiet room']);
  expect(await browser!.takeProblems()).toEqual([]);
});
