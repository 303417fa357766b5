import type { Seconds } from '../../transcript/cue';
import { callOwn, ownProperty, parentOf } from '../own-property';
import type { PlayerState } from '../player';
import type { Candidate } from './candidate';
import { createClockTrack } from './clock-track';
import type { MediaRoot } from './roots';
import { readSession } from './signs';

/** How often the known clocks are read, and how often new ones are looked for. */
const sampleMs = 250;
const searchMs = 2000;

/** What surrounds the clock of a player. The names of buttons are those of the most common languages (2026). */
const sliders = '[role="slider"], [role="progressbar"], input[type="range"], progress';
const buttons = 'button, [role="button"], a[class*="play" i], [class*="play" i][onclick]';
const playName =
  /play|pause|resume|abspielen|wiederg|lecture|lire|reprod|riprod|tocar|odtw|воспр|再生|播放|暂停|재생|[▶⏸⏵❚‖]/iu;

/** The distance from the button or slider at which a clock is looked for: elements upwards, and letters of text. */
const farthest = 4;
const longestText = 300;
const mostPlaces = 20;

/** The limit for each kind, in all trees of the page together. */
const mostControls = 400;

/** The box of a player has fewer nodes. */
const mostNodes = 1000;

const clockText = /(?<![\p{L}\p{N}:.−–-])\d{1,3}(?::[0-5]\d){1,2}(?![\d:])/gu;

const secondsOf = (clock: string): Seconds =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function isPlayButton(element: Element): boolean {
  const name = ['aria-label', 'title', 'class', 'id', 'data-testid'].map(
    (of) => element.getAttribute(of) ?? '',
  );
  return playName.test(`${name.join(' ')} ${(textOf(element) ?? '').trim().slice(0, 40)}`);
}

/**
 * What a player's box shows: the values of its sliders, then its texts, separated. Null for a box that is too large for
 * a player; reading stops there, so that no more of the page is looked at.
 */
export function textOf(place: Element): string | null {
  const values: string[] = [];
  const texts: string[] = [];
  let letters = 0;
  const walker = ownProperty(place, 'ownerDocument').createTreeWalker(
    place,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let node: Node | null = place;
  for (let count = 0; node; count += 1, node = walker.nextNode()) {
    const isText = ownProperty(node, 'nodeType') === Node.TEXT_NODE;
    const text = isText ? node.nodeValue : valueTextOf(node as Element, place);
    letters += text?.length ?? 0;
    if (count > mostNodes || letters > longestText) return null;
    if (text) (isText ? texts : values).push(text);
  }
  return [...values, ...texts].join(' ');
}

const valueTextOf = (element: Element, place: Element) =>
  element === place || callOwn(element, 'matches', sliders)
    ? callOwn(element, 'getAttribute', 'aria-valuetext')
    : null;

/** The innermost element around a control that shows a clock; null for none. */
function placeOf(control: Element, known: Map<Element, string | null>): Element | null {
  let place: Element | null = control;
  for (let up = 0; place && up <= farthest; up += 1, place = parentOf(place)) {
    const text = known.get(place) ?? (known.has(place) ? null : textOf(place));
    known.set(place, text);
    if (text === null || place.localName === 'body') return null;
    if (text.search(clockText) >= 0) return place;
  }
  return null;
}

/** The boxes around sliders and play buttons that show a clock. */
export function findPlaces(roots: readonly MediaRoot[]): Element[] {
  const places = new Set<Element>();
  const known = new Map<Element, string | null>();
  const left = { sliders: mostControls, buttons: mostControls };
  const some = (root: MediaRoot, kind: keyof typeof left, selector: string): Element[] => {
    const found = [...root.querySelectorAll(selector)].slice(0, left[kind]);
    left[kind] -= found.length;
    return found;
  };
  for (const root of roots) {
    const controls = [
      ...some(root, 'sliders', sliders),
      ...some(root, 'buttons', buttons).filter(isPlayButton),
    ];
    for (const control of controls) {
      const place = places.size < mostPlaces ? placeOf(control, known) : null;
      if (place) places.add(place);
    }
  }
  return [...places];
}

/** The time of day moves like a player's clock. */
function isTimeOfDay(time: Seconds): boolean {
  const now = new Date();
  const ofDay = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return [ofDay, ofDay % 43_200].some((wall) => Math.abs(wall - time) < 3);
}

/** A player of which the page only shows a clock. */
export interface PageClock {
  /** Null until a clock of the page has moved like a player's. */
  candidate(): Candidate | null;
}

/**
 * Looks for clocks beside play buttons and sliders, for players that we cannot access in any other way. It looks only
 * while `isWanted` returns true. Calls back when a clock is found, jumps, stops or continues, but never before this
 * function has returned.
 */
// long: finding, reading and reporting clocks share their state
export function watchPageClock(
  signal: AbortSignal,
  roots: () => readonly MediaRoot[],
  isWanted: () => boolean,
  onChange: () => void,
): PageClock {
  const track = createClockTrack();
  let places: readonly Element[] = [];
  let searchedMs = Number.NEGATIVE_INFINITY;
  let told = '';
  let expected: Seconds = 0;
  let duration: Seconds = Number.NaN;

  const read = () => {
    const shown = new Map<string, Seconds>();
    const lasts: Seconds[][] = places.map((place, index) => {
      const times = [...(textOf(place) ?? '').matchAll(clockText)].map(([clock]) => secondsOf(clock));
      for (const [at, time] of times.entries()) if (!isTimeOfDay(time)) shown.set(`${index} ${at}`, time);
      return times;
    });
    track.sample(shown, performance.now());
    const clock = track.moving();
    const [place, at] = clock?.key.split(' ').map(Number) ?? [];
    const after = at === undefined ? [] : (lasts[place ?? 0] ?? []).slice(at + 1);
    duration = after.find((time) => clock && time > clock.time) ?? Number.NaN;
  };
  const look = () => {
    if (!isWanted()) return;
    const nowMs = performance.now();
    if (
      nowMs - searchedMs > searchMs &&
      (track.moving() === null || places.some((place) => !place.isConnected))
    ) {
      searchedMs = nowMs;
      places = findPlaces(roots());
    }
    read();
    const clock = track.moving();
    const hasLeapt = clock !== null && Math.abs(clock.time - expected) > 2;
    const now = `${clock?.key} ${track.isRunning(nowMs)} ${duration}`;
    if (clock) expected = clock.time;
    if (now === told && !hasLeapt) return;
    told = now;
    onChange();
  };
  const interval = setInterval(look, sampleMs);
  signal.addEventListener('abort', () => clearInterval(interval));

  const state = (): PlayerState => {
    const nowMs = performance.now();
    const clock = track.moving();
    const running = track.isRunning(nowMs);
    // The clock shows whole seconds. Between two of them we use our own clock.
    const past = clock && running ? Math.min((nowMs - clock.sinceMs) / 1000, 0.95) : 0;
    const time = (clock?.time ?? 0) + past;
    return {
      time,
      duration,
      rate: 1,
      paused: !running,
      running,
      advert: false,
      isOnlyClock: true,
    };
  };
  const nothing = () => {};
  return {
    candidate() {
      if (!isWanted() || track.moving() === null) return null;
      return {
        id: `clock ${Math.round(duration)}`,
        player: {
          read: state,
          seek: nothing,
          play: nothing,
          pause: nothing,
          setRate: nothing,
        },
        rank: {
          startedMs: Number.NEGATIVE_INFINITY,
          playing: !state().paused,
          audible: true,
          duration,
        },
        signs: () => ({
          address: 'clock:',
          frameAddress: null,
          session: readSession(),
          isDetached: false,
          beside: null,
        }),
      };
    },
  };
}
