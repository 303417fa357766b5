import { watchPageHost } from './page';
import { findRowLists, panelSelector, type RowList, readList } from './transcript-rows';
import type { Sight } from './transcript-sight';
import { openButton } from './transcript-signs';

const expandButton = '#description-inline-expander #expand, ytd-text-inline-expander #expand';
const collapseButton = '#description-inline-expander #collapse, ytd-text-inline-expander #collapse';

/** Selected by structure, because their labels are in the reader's language (2026-09). */
const tabSelector = '[role="tab"], yt-tab-shape, tp-yt-paper-tab, chip-shape button';
/** What a tab without a transcript shows: chapters. */
const otherItems = 'ytd-macro-markers-list-item-renderer, macro-markers-panel-item-view-model';
/** While one of these is visible, more rows will come (2026-09). */
const loaderSelector =
  'yt-content-loading-renderer, ytd-continuation-item-renderer, ytm-continuation-item-renderer, ytm-spinner';

const lookMs = 100;
/**
 * The button may come seconds after the page (2026-09). A page that has been there for longer has it, or never will.
 */
const lateButtonMs = 6000;
const loadMs = 15_000;
/** An expanded description is filled by then. */
const expandMs = 800;
/** After this long without an open panel, the button is pressed once more, with the description expanded. */
const pressAgainMs = 1200;
/** How long a panel may stay empty before another tab is tried. Less time is given if it shows chapters. */
const emptyTabMs = 2500;
const otherTabMs = 400;
/** After this time, rows are looked for in panels that are not shown. */
const hiddenMs = 2500;
/** How long until an open panel counts as empty. More time is given while it shows that it is loading. */
const emptyMs = 8000;
const loadingMs = 15_000;

/** What the steps of one reading share. */
export interface Reading {
  readonly sight: Sight;
  /** Waits. Rejects once the page shows another video. */
  pause(ms: number): Promise<void>;
  /** How long the page has shown this video, in milliseconds. */
  shownForMs(): number;
  /** Whether a hidden list may belong to an earlier video. */
  isLeftBehind(list: RowList): boolean;
}

/** The field above the rows that filters them by words (2026). */
const searchSelector = 'input:not([type]), input[type="text"], input[type="search"]';
/** Rows that a search had filtered out are back by then. */
const unfilterMs = 700;

const isLaidOut = (element: Element) => element.getClientRects().length > 0;

/** Whether an open panel shows that it is still loading. */
export function isLoading({ sight }: Reading): boolean {
  return sight.openPanels().some((panel) => [...panel.querySelectorAll(loaderSelector)].some(isLaidOut));
}

/** Stops at the first row: a long list is read often enough. */
const hasRows = (list: RowList) =>
  list.items.some((item) => readList({ ...list, items: [item] }).rows.length > 0);

/** The list that is shown: in a panel that we have opened first, then the longest one; null if none has rows. */
export function findShownList({ sight }: Reading): RowList | null {
  const isOurs = ({ panel }: RowList) => Number(panel !== null && sight.isOurs(panel));
  const lists = findRowLists().filter((list) => list.isShown && hasRows(list));
  return lists.sort((a, b) => isOurs(b) - isOurs(a) || b.items.length - a.items.length)[0] ?? null;
}

/** A list of this video that is not shown. */
export function findHiddenList(reading: Reading): RowList | null {
  const lists = findRowLists().filter(
    (list) => !list.isShown && hasRows(list) && !reading.isLeftBehind(list),
  );
  return lists.sort((a, b) => b.items.length - a.items.length)[0] ?? null;
}

function findButton(selector: string): HTMLElement | null {
  const buttons = [...(watchPageHost() ?? document).querySelectorAll<HTMLElement>(selector)];
  return buttons.find(isLaidOut) ?? buttons[0] ?? null;
}

/** Expands the description until the end of the reading. */
function expandDescription({ sight }: Reading): void {
  const button = findButton(expandButton);
  if (!button || !isLaidOut(button)) return;
  sight.press(button);
  sight.later(() => {
    const collapse = findButton(collapseButton);
    if (collapse && isLaidOut(collapse)) sight.press(collapse);
  });
}

/** The tabs of the open panels. The selected ones come last, because they have been waited for already. */
function tabsToTry({ sight }: Reading): HTMLElement[] {
  const tabs = sight.openPanels().flatMap((panel) => {
    const own = [...panel.querySelectorAll<HTMLElement>(tabSelector)].filter(isLaidOut);
    const isOfTalk = sight.isOurs(panel) || panel.querySelector(otherItems) !== null;
    return isOfTalk && own.length > 1 ? own : [];
  });
  const isSelected = (tab: Element) => Number(tab.getAttribute('aria-selected') === 'true');
  return tabs.sort((a, b) => isSelected(a) - isSelected(b));
}

const showsOtherItems = ({ sight }: Reading) =>
  sight.openPanels().some((panel) => [...panel.querySelectorAll(otherItems)].some(isLaidOut));

/** Selects a tab. In a panel that the listener had open, the tab is reset at the end of the reading. */
function pressTab({ sight }: Reading, tab: HTMLElement): void {
  const panel = tab.closest(panelSelector);
  const selected = panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  if (panel && selected && !sight.isOurs(panel)) sight.later(() => sight.press(selected));
  sight.press(tab);
}

/** Empties the listener's search field above the rows until the end of the reading. */
async function dropSearch({ sight, pause }: Reading): Promise<void> {
  const fields = sight.openPanels().flatMap((panel) => {
    const own = findRowLists().some((list) => list.panel === panel);
    return own ? [...panel.querySelectorAll<HTMLInputElement>(searchSelector)] : [];
  });
  const filled = fields.filter(({ value }) => value.trim() !== '');
  for (const field of filled) {
    const { value } = field;
    write(field, '');
    sight.later(() => write(field, value));
  }
  if (filled.length > 0) await pause(unfilterMs);
}

function write(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** How a transcript was found: on display, in a panel that is not shown, or not at all. */
export type Opened = 'shown' | 'hidden' | 'no-transcript' | 'empty';

/** Opens the transcript if it is closed, and waits until it has rows. Rejects once the page shows another video. */
export async function openTranscript(reading: Reading): Promise<Opened> {
  await dropSearch(reading);
  if (findShownList(reading)) return 'shown';
  let isExpanded = false;
  const expand = () => {
    if (!isExpanded) expandDescription(reading);
    isExpanded = true;
  };
  const button = await waitForButton(reading, expand);
  if (!button && tabsToTry(reading).length === 0) {
    return findShownList(reading) ? 'shown' : findHiddenList(reading) ? 'hidden' : 'no-transcript';
  }
  if (button) reading.sight.press(button);
  return waitForRows(reading, expand);
}

/** Waits for rows after the button was pressed, and tries what else may bring them. */
async function waitForRows(reading: Reading, expand: () => void): Promise<Opened> {
  const { sight, pause } = reading;
  const beganMs = performance.now();
  const triedTabs = new Set<Element>();
  let quietSinceMs = beganMs;
  let isPressedAgain = false;
  for (;;) {
    await pause(lookMs);
    sight.hold();
    if (findShownList(reading)) return 'shown';
    const nowMs = performance.now();
    const quietMs = nowMs - quietSinceMs;
    const loads = isLoading(reading);
    if (!isPressedAgain && quietMs > pressAgainMs && sight.openPanels().length === 0) {
      isPressedAgain = true;
      expand();
      await pause(lookMs);
      const again = findButton(openButton);
      if (again) sight.press(again);
      quietSinceMs = performance.now();
      continue;
    }
    const tab = loads ? undefined : tabsToTry(reading).find((one) => !triedTabs.has(one));
    if (tab && quietMs > (showsOtherItems(reading) ? otherTabMs : emptyTabMs)) {
      triedTabs.add(tab);
      pressTab(reading, tab);
      quietSinceMs = performance.now();
    } else if (!loads && !tab && quietMs > hiddenMs && findHiddenList(reading)) return 'hidden';
    else if (nowMs - beganMs > (loads ? loadingMs : emptyMs)) return 'empty';
  }
}

/**
 * The button that opens the transcript; the description is expanded if the button is not there otherwise. Null for
 * none.
 */
async function waitForButton(reading: Reading, expand: () => void): Promise<HTMLElement | null> {
  const beganMs = performance.now();
  for (;;) {
    const button = findButton(openButton);
    if (button) return button;
    expand();
    const waitedMs = performance.now() - beganMs;
    const stillLoads = reading.shownForMs() < loadMs;
    if (waitedMs > (stillLoads ? lateButtonMs : expandMs)) return null;
    await reading.pause(lookMs);
    if (findShownList(reading)) return null;
  }
}
