import type { Frame, Locator, Page } from 'playwright-core';

/** How long the frame may take to be there, or to come back after the page has thrown it out. */
const patienceMs = 30_000;

/** Methods of a locator that give another locator. */
const narrowing: ReadonlySet<string> = new Set([
  'and',
  'filter',
  'first',
  'getByLabel',
  'getByRole',
  'getByText',
  'getByTitle',
  'last',
  'locator',
  'nth',
  'or',
]);

/** What is true of elements in a frame that is not there. */
const answersWithoutFrame: Readonly<Record<string, unknown>> = {
  all: [],
  allTextContents: [],
  count: 0,
  isHidden: true,
  isVisible: false,
};

/** The panel's frame in a page; null while there is none. It stands in a closed shadow root. */
export function panelFrameOf(page: Page): Frame | null {
  const frames = page.frames().filter((frame) => frame.url().endsWith('/panel.html') && !frame.isDetached());
  return frames.at(-1) ?? null;
}

/** Resolves with the panel's frame as soon as there is one. */
export async function waitForPanelFrame(page: Page): Promise<Frame> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await page.waitForTimeout(20)) {
    const frame = panelFrameOf(page);
    if (frame) return frame;
  }
  throw new Error(`No panel's frame in ${page.url()} after ${patienceMs / 1000} s`);
}

const builders = new WeakMap<object, (frame: Frame) => Locator>();

/** An argument as the driver takes it: locators of the frame inside it are made for the frame there is now. */
function ready(argument: unknown, frame: Frame): unknown {
  const build = typeof argument === 'object' && argument ? builders.get(argument) : undefined;
  if (build) return build(frame);
  if (!argument || Object.getPrototypeOf(argument) !== Object.prototype) return argument;
  return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, ready(value, frame)]));
}

/**
 * A locator of elements in the panel's frame, whether the frame is there yet or not. The driver's own belong to
 * one frame, and it finds no frame in a closed shadow root: this one looks the frame up each time it is used, and
 * once more when the page has thrown it out meanwhile.
 */
export function inPanelFrame(page: Page, build: (frame: Frame) => Locator): Locator {
  const call = async (name: string, parameters: readonly unknown[]): Promise<unknown> => {
    const state = (parameters[0] as { state?: string } | undefined)?.state;
    const wantsNone = name === 'waitFor' && (state === 'hidden' || state === 'detached');
    if (!panelFrameOf(page)) {
      if (wantsNone) return undefined;
      if (name in answersWithoutFrame) return answersWithoutFrame[name];
      if (name === 'evaluateAll')
        return page.locator('none-of-these').evaluateAll(parameters[0] as () => unknown);
    }
    const frame = await waitForPanelFrame(page);
    try {
      const locator = build(frame) as unknown as Record<string, (...rest: unknown[]) => Promise<unknown>>;
      return await locator[name]!(...parameters.map((parameter) => ready(parameter, frame)));
    } catch (error) {
      if (!frame.isDetached()) throw error;
      return call(name, parameters);
    }
  };
  const proxy = new Proxy({} as Locator, {
    get(_target, name) {
      // Not a promise, whoever asks.
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name === 'page') return () => page;
      if (!narrowing.has(name)) return (...parameters: unknown[]) => call(name, parameters);
      return (...parameters: unknown[]) =>
        inPanelFrame(page, (frame) => {
          const locator = build(frame) as unknown as Record<string, (...rest: unknown[]) => Locator>;
          return locator[name]!(...parameters.map((parameter) => ready(parameter, frame)));
        });
    },
  });
  builders.set(proxy, build);
  return proxy;
}
