import type { Seconds, TimedWord } from '../transcript/cue';
import { tidyText } from './cue-text';
import type { Parsed, ReadCue } from './parsed';

const tagPattern = /^#([A-Za-z0-9]{2,20}):(.*)$/u;
/** Kind, first beat, number of beats, pitch, syllable. */
const notePattern = /^([:*FRG]) (-?\d{1,9}) (\d{1,9}) -?\d{1,4}(?: (.*))?$/u;
const breakPattern = /^- ?(-?\d{1,9})/u;
const voicePattern = /^P ?[1-9]\s*$/u;

type Content = { readonly lines: readonly string[] };

function tagsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value = ''] = tagPattern.exec(line) ?? [];
      return name === undefined ? [] : [[name.toUpperCase(), value.trim()]];
    }),
  );
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

/** True for a song in the format of UltraStar and related programs. */
export function isUltraStar({ lines }: Content): boolean {
  return numberOf(tagsOf(lines).get('BPM')) > 0 && lines.some((line) => notePattern.test(line));
}

interface Syllable {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly raw: string;
}

/**
 * Joins syllables to words. The first syllable, and one after a space, begins a word; `~` extends the vowel of the one
 * before.
 */
function wordsOf(syllables: readonly Syllable[]): TimedWord[] {
  const words: { text: string; start: Seconds; end: Seconds }[] = [];
  let isOpen = false;
  for (const { start, end, raw } of syllables) {
    const text = raw.replaceAll('~', '').trim();
    const last = words.at(-1);
    if (text === '' && last) last.end = end;
    else if (last && isOpen && !/^\s/u.test(raw)) Object.assign(last, { text: last.text + text, end });
    else if (text !== '') words.push({ text, start, end });
    isOpen = !/\s$/u.test(raw);
  }
  return words;
}

/**
 * Reads an UltraStar song (https://usdx.eu/format): syllables with times in beats, starting `#GAP` milliseconds into
 * the recording. A minute has four times as many beats as `#BPM` says. In songs with `#RELATIVE`, each line counts from
 * its own break.
 */
export function parseUltraStar({ lines }: Content): Parsed {
  const tags = tagsOf(lines);
  const beat = 60 / (numberOf(tags.get('BPM')) * 4);
  const gap = (numberOf(tags.get('GAP')) || 0) / 1000;
  const isRelative = /^yes$/iu.test(tags.get('RELATIVE') ?? '');
  const cues: ReadCue[] = [];
  let origin = 0;
  let sung: Syllable[] = [];
  let place = 0;
  const round = (seconds: Seconds) => Math.max(0, Math.round(seconds * 1000) / 1000);
  const endLine = () => {
    const words = wordsOf(sung);
    const [first] = words;
    const end = words.at(-1)?.end;
    if (first && end !== undefined)
      cues.push({
        line: place,
        start: first.start,
        end,
        text: tidyText(words.map(({ text }) => text).join(' ')),
        words,
      });
    sung = [];
  };
  lines.forEach((line, index) => {
    const [, , first, length, raw = ''] = notePattern.exec(line) ?? [];
    const rest = breakPattern.exec(line)?.[1];
    if (first !== undefined) {
      if (sung.length === 0) place = index + 1;
      const start = gap + (origin + Number(first)) * beat;
      sung.push({ start: round(start), end: round(start + Number(length) * beat), raw });
    } else if (rest !== undefined || voicePattern.test(line)) endLine();
    if (rest !== undefined && isRelative) origin += Number(rest);
    // The part of the second singer starts at the beginning again.
    if (voicePattern.test(line)) origin = 0;
  });
  endLine();
  const title = tags.get('TITLE');
  return { cues, problems: [], ...(title ? { title } : {}) };
}
