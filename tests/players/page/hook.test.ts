import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearHook } from '../../../lib/players/page/ear';
import { installPageHook, meetEar } from '../../../lib/players/page/hook';

class Medium {
  readonly currentTime = 0;
  canPlayType(): string {
    return '';
  }
  play(): string {
    return 'native';
  }
}

class Submitted extends Event {
  readonly submitter: unknown;
  constructor(name: string, options: EventInit & { submitter?: unknown } = {}) {
    super(name, options);
    this.submitter = options.submitter ?? null;
  }
}

const native = Medium.prototype.play;
const nowPlay = () => Object.getOwnPropertyDescriptor(Medium.prototype, 'play')!.value as () => unknown;

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('HTMLMediaElement', Medium);
  vi.stubGlobal('SubmitEvent', Submitted);
});
afterEach(() => {
  vi.unstubAllGlobals();
  Medium.prototype.play = native;
});

/** An ear with its hook, and what it passes on. */
function putIn(line = 'line') {
  const abort = new AbortController();
  const run = { isThere: true };
  const heard: unknown[] = [];
  document.addEventListener(line, (event) => heard.push((event as SubmitEvent).submitter));
  installPageHook(hearHook(line, () => run.isThere, abort.signal));
  return { abort, heard, run };
}

test('Each medium that is played is passed on once, and plays as before', () => {
  const { heard } = putIn();
  const medium = new Medium();
  expect([medium.play(), medium.play()]).toEqual(['native', 'native']);
  expect(heard).toEqual([medium]);
});

test('A hook that comes before the page meets its ear', () => {
  const abort = new AbortController();
  const heard = vi.fn();
  document.addEventListener('line', heard);
  hearHook('line', () => true, abort.signal);
  installPageHook(meetEar());
  new Medium().play();
  expect(heard).toHaveBeenCalledTimes(1);
  abort.abort();
  expect(nowPlay()).toBe(native);
});

test('A hook leaves the page with its ear', () => {
  const { abort } = putIn();
  expect(nowPlay()).not.toBe(native);
  abort.abort();
  expect(nowPlay()).toBe(native);
});

test('A hook that nobody hears any more leaves the page at the next call', () => {
  const { run, heard } = putIn();
  run.isThere = false;
  expect(new Medium().play()).toBe('native');
  expect(heard).toEqual([]);
  expect(nowPlay()).toBe(native);
});

test('After twenty updates the page has one hook, that of the last', () => {
  const runs = Array.from({ length: 20 }, (_, index) => {
    const run = putIn(`line ${index}`);
    if (index < 19) run.run.isThere = false;
    return run;
  });
  const medium = new Medium();
  medium.play();
  expect(runs.map(({ heard }) => heard.length)).toEqual([...Array(19).fill(0), 1]);
  runs.at(-1)!.abort.abort();
  expect(nowPlay()).toBe(native);
});

test('Under a function of the page, a hook that nobody hears stays and does nothing', () => {
  const first = putIn('first');
  const below = nowPlay();
  const ofPage = function (this: Medium) {
    return `page, ${below.call(this)}`;
  };
  Medium.prototype.play = ofPage;
  first.run.isThere = false;
  const second = putIn('second');
  expect(new Medium().play()).toBe('page, native');
  expect([first.heard.length, second.heard.length]).toEqual([0, 1]);
  second.abort.abort();
  expect(nowPlay()).toBe(ofPage);
});

test('No getter that a page has put on all objects is asked while the hook is at work', () => {
  putIn();
  const asked: string[] = [];
  const names = ['apply', 'get', 'has', 'isExtensible', 'getPrototypeOf'];
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        asked.push(name);
      },
    });
  }
  try {
    const play = nowPlay();
    void play.name;
    void ('name' in play);
    Object.getPrototypeOf(play);
    play.call(new Medium());
    play.call({} as Medium);
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(asked).toEqual([]);
});
