import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { openTalk, type PanelPage } from './panel-page';
import { sharedTalk } from './shared-talk';

const fixture = useChromium();

const pageState = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const { currentTime, paused, volume, muted, playbackRate } =
      document.querySelector<HTMLVideoElement>('#movie_player video')!;
    const { keys, shortcuts } = window.standIn;
    return { currentTime, paused, volume, muted, playbackRate, keys: [...keys], shortcuts: [...shortcuts] };
  });

/** Every key that YouTube acts on, and some that move a focus. */
const youtubeKeys = [
  ...'kjlmftico0123456789,.<>+-=w',
  'Space',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+N',
  'Shift+P',
];

/** Those that move the player by the panel's own doing. */
const panelKeys = ['j', 'l', 'f'];

test('What is typed arrives in the search field', async () => {
  const { page, search } = await sharedTalk(fixture);
  await search.click();
  await page.keyboard.type('k j/l 0?f');
  expect(await search.inputValue()).toBe('k j/l 0?f');
});

test('/ in the panel puts the focus into its search field, outside it stays YouTube’s', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, line, search } = panelPage;
  const isSearching = () =>
    search.evaluate((input) => document.hasFocus() && document.activeElement === input);
  await line(3).focus();
  await page.keyboard.press('/');
  expect(await isSearching()).toBe(true);
  expect(await search.inputValue()).toBe('');
  expect(await page.evaluate(() => window.standIn.shortcuts)).toEqual([]);

  await page.locator('#movie_player').focus();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => window.standIn.shortcuts)).toEqual(['/']);
  expect(await isSearching()).toBe(false);
});

test('Outside the panel YouTube’s keys are YouTube’s, and the panel does nothing on them', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, pill } = panelPage;
  await page.locator('#movie_player').focus();
  for (const key of ['Escape', 'j', 'ArrowDown', 'End', 'Home']) await page.keyboard.press(key);
  expect(await page.evaluate(() => window.standIn.keys.length)).toBeGreaterThan(9);
  expect(await pill.count()).toBe(0);
});

test.for([
  ['search field', (panelPage: PanelPage) => panelPage.search.focus(), []],
  ['list of lines', (panelPage: PanelPage) => panelPage.line(2).focus(), [...panelKeys, 'Space']],
  [
    'options button',
    ({ panel }: PanelPage) => panel.getByRole('button', { name: 'Options' }).focus(),
    panelKeys,
  ],
  ['handle of its height', ({ panel }: PanelPage) => panel.getByRole('separator').focus(), panelKeys],
] as const)('No key pressed in the %s reaches YouTube', async ([, focus, ours]) => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const press = async (key: string) => {
    await focus(panelPage);
    await panelPage.page.keyboard.press(key);
  };
  await panelPage.page.evaluate(() => {
    window.standIn.keys.length = 0;
    window.standIn.shortcuts.length = 0;
  });
  const before = await pageState(panelPage);
  for (const key of youtubeKeys) if (!(ours as readonly string[]).includes(key)) await press(key);
  expect(await pageState(panelPage)).toEqual({ ...before, keys: [], shortcuts: [] });
  expect(await panelPage.page.locator('#masthead input:focus').count()).toBe(0);
  for (const key of ours) await press(key);
  expect(await pageState(panelPage)).toMatchObject({ keys: [], shortcuts: [] });
});

/** Listens to every key in the page before anyone else can. */
function hearKeys(): void {
  const heard: string[] = [];
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']) {
    window.addEventListener(type, ({ type: name }) => heard.push(name), { capture: true });
  }
  Object.assign(window, { heard });
}

test('Nor do they reach listeners that the page’s first script has set to hear every key first', async () => {
  const { page, search, line } = await openTalk(fixture, { firstScript: hearKeys });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.length);
  await search.press('k');
  await line(3).press('ArrowDown');
  expect(await heard()).toBe(0);
  await page.locator('#movie_player').press('m');
  expect(await heard()).toBeGreaterThan(0);
});
