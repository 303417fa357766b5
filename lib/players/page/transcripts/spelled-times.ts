import type { Seconds } from '../../../transcript/cue';

const hours = String.raw`(?:(\d{1,2}) ?h(?:ours?|rs?)?,? ?)?`;
const minutes = String.raw`(?:(\d{1,3}) ?(?:m(?:in(?:ut(?:es?|en|os?|i))?)?|мин|хв)\.?,? ?)?`;
const seconds = String.raw`(\d{1,5}(?:\.\d{1,3})?) ?(?:s(?:ec(?:onds?)?|ek(?:unden)?|eg(?:undos?)?)?|сек|с)\.?`;
const until = String.raw`(?: ?(?:-|–|—|→|->|to) ?\d[\d.hms ]{0,14})?`;
/**
 * A time in words, alone or in brackets at the beginning of a text: `1m 05s`, `12.5 s`, `2 min 05 s`, `[7.0s - 15.0s]
 * Yes`.
 */
const spelled = new RegExp(
  `^\\s{0,20}(?:${hours}${minutes}${seconds}${until}\\s{0,20}$|[[(]${hours}${minutes}${seconds}${until}[\\])]:?)`,
  'u',
);
/** Minutes and seconds with their signs, at the beginning of a text: `1′05″`, `(01'05")`, `1 min 05 –`, `1分05秒`. */
const primes =
  /^\s{0,20}[[(]?(?:(\d{1,2}) ?(?:h|時間|小时|小時|시간) ?)?(\d{1,3}) ?(?:['’′]|m(?:in|n)?\.?|мин\.?|хв\.?|分|분) ?(\d{1,2})(?:["”″]|''| ?(?:s(?:ec)?|сек|с|秒|초)\.?)?[\])]?[:：]?(?=\s|$)(?:\s[–—-](?=\s))?/u;

/** Seconds in brackets, without a unit, at the beginning of a text: `[90] Yes`. */
const bare = /^\s{0,20}[[(](\d{1,5}(?:\.\d{1,3})?)[\])]:?(?=\s|$)/u;

/** A speaker, as a number or a name, followed by the time in brackets: `0 (1m 27s):` (seen 2026). */
const named = new RegExp(
  `^\\s{0,20}((?:Speaker )?\\d{1,2}|\\p{Lu}[^\\d()[\\]]{1,40}) \\(${hours}${minutes}${seconds}\\):?`,
  'u',
);

interface SpelledTime {
  readonly time: Seconds;
  /** The name before the time; '' for none. */
  readonly name: string;
  /** The length of the time in the text, in UTF-16 code units. */
  readonly length: number;
}

const secondsOf = ([h, m, s]: readonly (string | undefined)[]): Seconds =>
  Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0);

/** The time in words or with primes at the beginning of a text; null for none. */
export function spelledTime(text: string): SpelledTime | null {
  const start = text.slice(0, 80);
  const [whole, name = '', ...parts] = named.exec(start) ?? [];
  if (whole !== undefined) return { time: secondsOf(parts), name, length: whole.length };
  if (!/^[\s[(]{0,21}\d{1,5}.{0,20}?[msмсх'’′"分분]/u.test(start)) return null;
  const told = primes.exec(start);
  if (told) return { time: secondsOf(told.slice(1)), name: '', length: told[0].length };
  const words = spelled.exec(start);
  if (!words || (words[0].length < text.length && text.length > 80 && !/[\])]:?$/u.test(words[0])))
    return null;
  const isAlone = words[3] !== undefined;
  return { time: secondsOf(words.slice(isAlone ? 1 : 4)), name: '', length: words[0].length };
}

/** The time in seconds in brackets at the beginning of a text; null for none. */
export function bareTime(text: string): SpelledTime | null {
  const told = bare.exec(text.slice(0, 40));
  return told && { time: Number(told[1]), name: '', length: told[0].length };
}

/** A clock with dots before a text, but not a time of day: `00.12 Ya`. */
const dots =
  /^\s{0,20}[[(]?(?:(\d{1,2})\.)?(\d{1,3})\.([0-5]\d)[\])]?:?(?=\s+(?!(?:[ap]\.?m|uhr|h)\b)\p{L})/iu;

/** The time with dots at the beginning of a text; null for none. */
function timeWithDots(text: string): SpelledTime | null {
  const told = dots.exec(text.slice(0, 40));
  return told && { time: secondsOf(told.slice(1)), name: '', length: told[0].length };
}

/** The readers of times that only the text gives, by the kind of clock. */
export const readersOfTexts: Readonly<Record<string, (text: string) => SpelledTime | null>> = {
  spelled: spelledTime,
  bare: bareTime,
  dots: timeWithDots,
};

/** Replaces each such time with an element with `data-start`. */
export function writeSpelledTimes(holder: Element, read: (text: string) => SpelledTime | null): void {
  const texts = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const found: { readonly node: Node; readonly told: SpelledTime }[] = [];
  while (texts.nextNode()) {
    const told = read(texts.currentNode.nodeValue ?? '');
    if (told) found.push({ node: texts.currentNode, told });
  }
  for (const { node, told } of found) {
    const time = holder.ownerDocument.createElement('time');
    time.setAttribute('data-start', String(told.time));
    node.parentNode?.insertBefore(time, node);
    if (told.name !== '') {
      const cite = holder.ownerDocument.createElement('cite');
      cite.textContent = /^\d/u.test(told.name) ? `Speaker ${told.name}` : told.name;
      node.parentNode?.insertBefore(cite, node);
    }
    node.nodeValue = (node.nodeValue ?? '').slice(told.length);
  }
}
