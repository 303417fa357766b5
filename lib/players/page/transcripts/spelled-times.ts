import type { Seconds } from '../../../transcript/cue';

const hours = String.raw`(?:(\d{1,2}) ?h(?:ours?|rs?)?,? ?)?`;
const minutes = String.raw`(?:(\d{1,3}) ?m(?:in(?:utes?)?)?\.?,? ?)?`;
const seconds = String.raw`(\d{1,5}(?:\.\d{1,3})?) ?s(?:ec(?:onds?)?)?\.?`;
const until = String.raw`(?: ?(?:-|–|—|→|->|to) ?\d[\d.hms ]{0,14})?`;
/** A time in words, alone or at the beginning of a text in brackets: `1m 05s`, `12.5 s`, `2 min 05 s`, `[7.0s - 15.0s] Yes`. */
const spelled = new RegExp(
  `^\\s{0,20}(?:${hours}${minutes}${seconds}${until}\\s{0,20}$|[[(]${hours}${minutes}${seconds}${until}[\\])]:?)`,
  'u',
);
/** Minutes and seconds with their signs, at the beginning of a text: `1′05″`, `(01'05")`. */
const primes = /^\s{0,20}[[(]?(\d{1,3})['’′] ?(\d\d)(?:["”″]|'')[\])]?:?(?=\s|$)/u;

interface SpelledTime {
  readonly time: Seconds;
  /** How much of the text tells it, in UTF-16 units. */
  readonly length: number;
}

/** The time that stands in words or with primes at the beginning of a text; null for none. */
export function spelledTime(text: string): SpelledTime | null {
  const start = text.slice(0, 80);
  if (!/^[\s[(]{0,21}\d{1,5}.{0,20}?[s'’′"]/u.test(start)) return null;
  const told = primes.exec(start);
  if (told) return { time: Number(told[1]) * 60 + Number(told[2]), length: told[0].length };
  const words = spelled.exec(start);
  if (!words || (words[0].length < text.length && text.length > 80 && !/[\])]:?$/u.test(words[0])))
    return null;
  const [whole, h1, m1, s1, h2, m2, s2] = words;
  const time = Number(h1 ?? h2 ?? 0) * 3600 + Number(m1 ?? m2 ?? 0) * 60 + Number(s1 ?? s2 ?? 0);
  return { time, length: whole.length };
}

/** Puts an element with `data-start` in the place of each such time. */
export function writeSpelledTimes(holder: Element): void {
  const texts = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const found: { readonly node: Node; readonly told: SpelledTime }[] = [];
  while (texts.nextNode()) {
    const told = spelledTime(texts.currentNode.nodeValue ?? '');
    if (told) found.push({ node: texts.currentNode, told });
  }
  for (const { node, told } of found) {
    const time = holder.ownerDocument.createElement('time');
    time.setAttribute('data-start', String(told.time));
    node.parentNode?.insertBefore(time, node);
    node.nodeValue = (node.nodeValue ?? '').slice(told.length);
  }
}
