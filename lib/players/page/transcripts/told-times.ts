import type { Seconds } from '../../../transcript/cue';
import { readTime, timeInText } from './clock-text';
import { spelledTime } from './spelled-times';

/** Attributes that give times on pages with transcripts (seen 2020 to 2026): `data-start`, `data-cue-begin-ms`, … */
const timeAttribute =
  /^data-(?:[a-z]{1,12}-){0,4}(?:t|m|ts|tc|time|timestamp|time-?code|start|begin|in|from|offset|position|seek|sec|seconds|[a-z]{1,12}timestamp)(?:-?(?:time|timestamp|at|to|ms|s|sec|seconds))?$/u;

/** The same on custom elements: `<transcript-line start="12">`. */
const ownAttribute = /^(?:start|begin|time|start-?time|timestamp)$/u;

/** The same on any element, if they can mean nothing else: `<p start-time="12.5">` (Oyez, Ramp; 2019 to 2026). */
const anyAttribute = /^(?:start|begin)-?time$/u;

/** Elements that may carry caption times as in TTML: `<p begin="00:00:01.23">` (seen 2015 to 2026). */
const captionElement = /^(?:p|span|div|li)$/u;

/** Attributes of any element in which a clock may stand among words: `Jump to 1:02`. */
const labels = /^(?:aria-label|title)$/u;

/** A call that moves the player: `seekTo(12.5)`, `player.jump('1:02')`, `playAt('episode-7', 12)`. */
const seekCall =
  /(?:(?:seek|jump|play|skip|time|go)\w{0,20}\((?:\s{0,4}(?:["'][^"'\d]["'\w./:-]{0,80}|[A-Za-z_$][\w.$]{0,40})\s{0,4},)?|\bcurrentTime\s{0,4}=)\s{0,4}["']?(\d{1,6}(?:\.\d{1,6})?|\d{1,3}(?::\d\d){1,2})["']?\s{0,4}(?:[,);}]|$)/iu;

/** Attributes with the code for a press: the browser's, and those that frameworks leave in the page (2026). */
const onPress = /^(?:onclick|@click|(?:x-on|v-on|on|hx-on):click|ng-click|wire:click)(?:\.\w{1,10}){0,3}$/u;

/** An anchor named after its time: `t-62`, `time_62`, `t00:01:02`, `01-02`. */
const anchor = /^(?:(?:t|ts|time|at|sec)[-_:=]?(\d{1,6}|\d{1,3}(?:[:-]\d\d){1,2})|(\d\d(?:[:-]\d\d){1,2}))$/u;

/** Attributes that only give times on buttons and links, and mean something else elsewhere. */
const ofButton = /^(?:button\.value|data\.value|a\.rel)$/u;

/** Seconds in a label: `Play from 12.5 seconds`. */
const secondsInLabel = /\b(?:from|at|to) (\d{1,6}(?:\.\d{1,3})?) ?s(?:ec(?:onds?)?)?$/iu;

/** The same in words: `Play from 1 minute 12 seconds`. */
const wordsInLabel = /(?:^| )((?:\d{1,2} h\p{L}{0,6},? )?(?:\d{1,3} m\p{L}{0,6},? )?\d{1,6} s\p{L}{2,6})$/u;

function timeInLabel(label: string): Seconds | null {
  const seconds = secondsInLabel.exec(label)?.[1];
  if (seconds !== undefined) return Number(seconds);
  const words = wordsInLabel.exec(label)?.[1] ?? '';
  return (
    timeInText(label) ??
    timeInText(label.slice(label.lastIndexOf(' ') + 1)) ??
    spelledTime(words)?.time ??
    null
  );
}

/** `PT62S`, `PT1M2S`. */
const isoTime = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?$/u;

/** The time of an address as a clock: `#t=00:01:30`, `#00:01:30`. */
const clockInAddress =
  /(?:[?&#](?:t|ts|start|time)=(?:npt:)?|#)(\d{1,3}(?::\d\d){1,2}(?:\.\d{1,3})?)(?=$|[&#,])/u;

/** The time of an address in its path: `/t/90`, `/at/00-01-30`, `/watch/00:01:30`. */
const timeInPath =
  /\/(?:(?:t|ts|at|time|start|seek)\/(\d{1,6}|\d{1,3}(?:[:-]\d\d){1,2})s?|(\d{1,3}(?::\d\d){1,2}))\/?(?=$|[?#])/iu;

/** Query parameters that give a time. Links that differ in these only lead to one page. */
const timeInQuery =
  /(?<=[?&])(?:t|ts|tc|time\w{0,12}|start\w{0,8}|begin|pos\w{0,8}|offset|sec\w{0,6}|seek)=[^&]*/giu;

/** An address without its fragment and without parameters that give a time. */
export const withoutTime = (address: string): string =>
  address
    .replace(/#.*$/u, '')
    .replace(timeInQuery, '')
    .replace(timeInPath, '')
    .replace(/[?&]+$/u, '');

/** The time in an address such as `…?t=90`, `…#t=1m30s`, `…&start=90`, `…#00:01:30` or `…/t/90`; null for others. */
export function timeInAddress(written: string): Seconds | null {
  const address = written.replaceAll('%3A', ':');
  const path = timeInPath.exec(address);
  const clock = clockInAddress.exec(address)?.[1] ?? (path?.[1] ?? path?.[2])?.replaceAll('-', ':');
  if (clock !== undefined) return readTime(clock);
  const told =
    /[?&#](?:t|ts|start|time)=(?:npt:)?(?:(\d{1,2})h)?(?:(\d{1,3})m)?(\d{1,6}(?:\.\d{1,3})?)?s?(?=$|[&#,])/u.exec(
      address,
    );
  if (!told || !(told[1] ?? told[2] ?? told[3])) return null;
  return Number(told[1] ?? 0) * 3600 + Number(told[2] ?? 0) * 60 + Number(told[3] ?? 0);
}

function timeInCall(script: string): Seconds | null {
  const told = seekCall.exec(script)?.[1];
  return told === undefined ? null : readTime(told);
}

function timeInMachineTime(value: string): Seconds | null {
  const told = isoTime.exec(value);
  if (!told) return readTime(value);
  const [, hours, minutes, seconds] = told;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/**
 * The time that an attribute gives, in seconds or in the attribute's own unit; null for none. For links and calls,
 * `name` is `href` and `onclick`.
 */
export function timeInAttribute(element: Element, name: string): Seconds | null {
  const value = element.getAttribute(name)?.trim() ?? '';
  if (value === '' || value.length > 2000) return null;
  if (timeAttribute.test(name)) return rangeInAttribute(element, name)?.[0] ?? readTime(value);
  if (name === 'href') return value.startsWith('javascript:') ? timeInCall(value) : timeInAddress(value);
  if (onPress.test(name)) return timeInCall(value);
  if (name === 'datetime') return timeInMachineTime(value);
  if (labels.test(name)) return timeInLabel(value);
  if (name === 'id' || (name === 'name' && element.localName === 'a'))
    return readTime((anchor.exec(value)?.slice(1).find(Boolean) ?? '').replaceAll('-', ':'));
  // schema.org's `Clip`, written into the page's HTML (2026).
  if (name === 'content' && element.getAttribute('itemprop') === 'startOffset')
    return timeInMachineTime(value);
  if (ofButton.test(`${element.localName}.${name}`)) return readTime(value);
  if (anyAttribute.test(name)) return readTime(value);
  if (name === 'begin' && captionElement.test(element.localName)) return readTime(value);
  return element.localName.includes('-') && ownAttribute.test(name) ? readTime(value) : null;
}

/** A start and an end time, as in media fragments: `12,19`. */
const fromTo = /^(\d{1,6}(?:\.\d{1,3})?),(\d{1,6}(?:\.\d{1,3})?)$/u;

/** Both times of an attribute such as `data-t="12,19"`; null for others. */
export function rangeInAttribute(element: Element, name: string): [Seconds, Seconds] | null {
  const [, from, to] = fromTo.exec(element.getAttribute(name)?.trim() ?? '') ?? [];
  return from !== undefined && Number(from) <= Number(to) ? [Number(from), Number(to)] : null;
}

/** The selector for elements with an attribute of this name, which may contain any characters. */
export const withAttribute = (name: string): string => `[${name.replace(/[@:.]/gu, '\\$&')}]`;
