import type { Seconds } from '../transcript/cue';
import { writeClock } from './clock';
import { invisibleMarks } from './cue-text';
import { looksLikeName } from './speaker-name';
import { confidence } from './stamp-line';

/** Times that are not in clock format: `3.2`, `3.2s`, `12 sec`, `1m10s`, `1h 2m 3s`, `1min`. */
const number = String.raw`\d{1,9}(?:[.,]\d{1,9})?`;
const latinUnits = String.raw`(?:\d{1,4} ?h(?:ours?|rs?)? ?)?(?:\d{1,4} ?m(?:in(?:utes?)?)?\.? ?)?(?:${number} ?s(?:ec(?:onds?)?)?\b\.?)?`;
/** Chinese, Japanese and Korean: `1时2分3秒`, `1시간 2분 3초`. */
const eastUnits = String.raw`(?:\d{1,4} ?(?:小?[时時]間?|시간) ?)?(?:\d{1,4} ?(?:分[钟鐘]?|분) ?)?${number} ?(?:秒|초)`;
const units = `(?:${eastUnits}|${latinUnits})`;
const parting = String.raw`\s{0,3}(?:-{1,2}>?|–|—|→|to|:|,|;|\.\.\.?|\s)\s{0,3}`;
const unitPattern = new RegExp(
  `^[[(]?\\s{0,3}(${units})(?:\\s{0,3}(?:-{1,2}>?|–|—|→|to)\\s{0,3}(${units}))?\\s{0,3}[\\])]?(?![\\p{L}\\p{N}])\\s*[:|]?\\s*(.*)$`,
  'u',
);
const pairPattern = new RegExp(
  `^\\[\\s{0,3}(${number})s?${parting}(${number})s?\\s{0,3}\\]\\s*:?\\s*(.*)$`,
  'u',
);
const roundPairPattern = new RegExp(
  `^\\(\\s{0,3}(${number})s?${parting}(${number})s?\\s{0,3}\\)\\s*:?\\s*(.*)$`,
  'u',
);
const decimal = String.raw`\d{1,9}[.,]\d{1,9}`;
/** Printed tables may have a row number before the times. */
const barePairPattern = new RegExp(
  `^(?:\\d{1,6}\\s{2,8})?(${decimal})${parting}(${decimal})\\s*[:|\\t ]\\s*(.*)$`,
  'u',
);
/** A number in brackets before text, or alone on a line. */
const lonePattern = new RegExp(
  `^(?:\\[\\s?(${decimal})\\s?\\]|\\(\\s?(${decimal})\\s?\\)|(${decimal})(?=\\s*$))\\s*:?\\s*(.*)$`,
  'u',
);
const namedPattern = new RegExp(
  `^[[(]?\\s{0,3}(?:start|from|begin|t|ts|time)(?:_?time)?\\s{0,3}[=:]\\s{0,3}"?(${number})s?"?[,;]?(?:\\s{1,3}(?:stop|end|to)(?:_?time)?\\s{0,3}[=:]\\s{0,3}"?(${number})s?"?)?[\\])]?[,;:]?\\s*(?:(?:text\\s{0,3}[=:]\\s{0,3})?)(.*)$`,
  'iu',
);

/** The column names above a printed table. */
const printedHead = /^\s{0,40}(?:(?:id|start|begin|end|stop|duration|speaker|text)\b\s{0,120}){2,6}$/iu;

/** Integers in the place of subtitle times. */
const arrowPattern = /^(\d{1,9})\s{0,3}-->\s{0,3}(\d{1,9})$/u;
/** `#T` before two times that are alone on their line. */
const signedPair = /^#T\s{1,8}(\d{1,9})\s{1,8}(\d{1,9})\s{0,8}()$/u;
/** A name before times, perhaps in brackets. Numbers without a unit are times only if they are a pair in brackets. */
const nameBefore =
  /^(?:\[\d{1,4}\]\s{1,3})?(?:\[([^[\]:]{1,48})\]|([^\d\s:[(|][^:[(|]{0,47}?)):?(?:\s{1,3}\|)?\s{1,3}(?=[[(]?\d[\d.,]{0,12} ?s|[[(]\d{1,9}\.\d{1,9} ?[-–—] ?\d{1,9}\.\d)/u;
/** A numbered speaker after the times, as printed with pyannote. */
const speakerBehind = /^(?:speaker_)?(SPEAKER_\d{1,3}):?\s{1,3}(?=\S)/u;

function readNumber(text: string | undefined): Seconds | undefined {
  return text === undefined ? undefined : Number(text.replace(',', '.'));
}

/** The seconds of `1h 2m 3s` or a part of it; undefined if there is no part. */
function readUnits(text: string | undefined): Seconds | undefined {
  const parts = [...(text ?? '').matchAll(/(\d+(?:[.,]\d+)?) ?([hms时時小시分분秒초])/gu)];
  if (parts.length === 0) return undefined;
  const worth = (unit: string) => (/[h时時小시]/u.test(unit) ? 3600 : /[m分분]/u.test(unit) ? 60 : 1);
  return parts.reduce((sum, [, count = '0', unit = '']) => sum + (readNumber(count) ?? 0) * worth(unit), 0);
}

interface OddStamp {
  readonly start: Seconds;
  readonly end: Seconds | undefined;
  readonly rest: string;
  /** True if both are integers without a unit. They may be milliseconds. */
  readonly isWhole: boolean;
  readonly mayBeHundredths?: boolean;
}

/** The numbers at the beginning of a line, if they can only be its times. */
function readOddStamp(line: string): OddStamp | undefined {
  const pair =
    pairPattern.exec(line) ??
    roundPairPattern.exec(line) ??
    barePairPattern.exec(line) ??
    namedPattern.exec(line) ??
    arrowPattern.exec(line) ??
    signedPair.exec(line);
  const first = readNumber(pair?.[1]);
  if (pair && first !== undefined) {
    const second = readNumber(pair[2]);
    const isWhole =
      second !== undefined && !/[.,]/u.test((pair[1] ?? '') + pair[2]) && !/\ds/u.test(line.slice(0, 60));
    const mayBeHundredths = line.startsWith('#T');
    return { start: first, end: second, rest: pair[3] ?? '', isWhole, mayBeHundredths };
  }
  const spelled = unitPattern.exec(line);
  const start = readUnits(spelled?.[1]);
  if (spelled && start !== undefined) {
    return { start, end: readUnits(spelled[2]), rest: spelled[3] ?? '', isWhole: false };
  }
  const [front, bracketed, bare] = nameBefore.exec(line) ?? [];
  const name = bracketed ?? bare ?? '';
  if (front !== undefined && looksLikeName(name)) {
    const behind = readOddStamp(line.slice(front.length));
    if (behind?.rest === '') return { ...behind, rest: name };
    // Brackets distinguish the times from numbers in the text.
    if (behind && /^[[(]/u.test(line.slice(front.length)))
      return { ...behind, rest: `${name}: ${behind.rest}` };
  }
  const lone = lonePattern.exec(line);
  const alone = readNumber(lone?.[1] ?? lone?.[2] ?? lone?.[3]);
  return lone && alone !== undefined
    ? { start: alone, end: undefined, rest: lone[4] ?? '', isWhole: false }
    : undefined;
}

/** Speech has about 15 letters per second. A thousandth of that means that the numbers are milliseconds. */
const fewestLettersASecond = 0.5;
/** About the geometric mean of the letters per hundredth and per thousandth of a second. */
const fewestLettersAHundredth = 0.04;

const unitSeconds = { s: 1, cs: 0.01, ms: 0.001 };
type NumberUnit = keyof typeof unitSeconds;

function unitOf(stamps: readonly OddStamp[], letters: number): NumberUnit {
  if (!stamps.every(({ isWhole }) => isWhole)) return 's';
  const span = stamps.reduce((sum, { start, end }) => sum + Math.max(0, (end ?? start) - start), 0);
  if (span <= 0 || letters / span >= fewestLettersASecond) return 's';
  const areHundredths =
    stamps.every((stamp) => stamp.mayBeHundredths) && letters / span >= fewestLettersAHundredth;
  return areHundredths ? 'cs' : 'ms';
}

/** A text whose timestamps were plain numbers and are now clock times in brackets. */
export interface RespelledStamps {
  readonly text: string;
  readonly unit: NumberUnit;
  /** The number of lines with such timestamps. */
  readonly lines: number;
}

/**
 * Replaces timestamps that are plain numbers (`[0.0 - 3.2]`, `[3.2s]`, `start=3.0s stop=5.0s`, `1m10s`) with clock
 * times. Undefined unless at least two lines, and a fifth of the lines that are not blank, begin with one, in
 * increasing order.
 */
export function respellStamps(text: string): RespelledStamps | undefined {
  const lines = text.split('\n');
  const stamps = lines.map((line) =>
    readOddStamp(
      line
        .replace(invisibleMarks, '')
        .replaceAll('**', '')
        .replace(confidence, '')
        .replace(/^\s*[-*•]\s/u, '')
        .trim(),
    ),
  );
  const found = stamps.filter((stamp) => stamp !== undefined);
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (found.length < 2 || found.length < filled * 0.2) return undefined;
  const falling = found.filter(({ start }, index) => start < (found[index - 1]?.start ?? 0)).length;
  if (falling > found.length * 0.1) return undefined;
  const isCounter = (index: number) =>
    stamps[index + 1] !== undefined && /^\s*\d{1,6}\s*$/u.test(lines[index] ?? '');
  const opens = stamps.findIndex((stamp) => stamp !== undefined);
  const isHead = (line: string, index: number) => index < opens && printedHead.test(line);
  const spoken = lines.map((line, index) =>
    isCounter(index) || isHead(line, index) ? '' : (stamps[index]?.rest ?? line),
  );
  const unit = unitOf(
    found,
    spoken.reduce((sum, line) => sum + line.trim().length, 0),
  );
  const write = (time: Seconds) => writeClock(time * unitSeconds[unit], '.');
  const respelled = lines.map((line, index) => {
    const stamp = stamps[index];
    if (!stamp) return spoken[index] ?? line;
    const end = stamp.end === undefined ? '' : ` - ${write(stamp.end)}`;
    return `[${write(stamp.start)}${end}] ${stamp.rest.replace(speakerBehind, '$1: ')}`;
  });
  return { text: respelled.join('\n'), unit, lines: found.length };
}
