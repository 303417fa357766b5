import type { PageTranscript } from './page-transcript';

const order: readonly PageTranscript['source'][] = ['track', 'html', 'data', 'plain'];

/** The number of places at which two texts are compared, and the share of them that must agree. */
const samples = 12;
const agreement = 0.6;
const wordsPerSample = 4;
/** With fewer lines, the agreement may be chance. */
const fewestBeginnings = 6;

/** A copy with less than this share of the other's words is the worse one, whatever its source is. */
const wholeShare = 0.8;

const splitWords = (texts: readonly string[]): string[] =>
  texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const wordsOf = ({ cues }: PageTranscript): string[] => splitWords(cues.map(({ text }) => text));

/** The number of words, including names and titles: a worse reader may have taken these for spoken words. */
const sizeOf = ({ cues, chapters }: PageTranscript): number =>
  splitWords([
    ...cues.map(({ text, speaker }) => `${speaker ?? ''} ${text}`),
    ...chapters.map(({ title }) => title),
  ]).length;

/** The first words of some lines. In another copy, names and times may be between the lines. */
function beginningsOf({ cues }: PageTranscript): string[] {
  const step = Math.max(1, Math.floor(cues.length / samples));
  const some = cues.filter((_, index) => index % step === 0).slice(0, samples);
  return some.flatMap(({ text }) => {
    const words = splitWords([text]).slice(0, wordsPerSample);
    return words.length < wordsPerSample ? [] : [` ${words.join(' ')} `];
  });
}

/** A transcript with its words in the form in which they are compared. */
interface Compared {
  readonly transcript: PageTranscript;
  readonly words: readonly string[];
  /** The words, with a space before and after each. */
  readonly text: string;
  readonly beginnings: readonly string[];
}

function compared(transcript: PageTranscript): Compared {
  const words = wordsOf(transcript);
  return { transcript, words, text: ` ${words.join(' ')} `, beginnings: beginningsOf(transcript) };
}

/** Whether most samples of the shorter text occur in the longer one. */
function saysTheSame(a: Compared, b: Compared): boolean {
  const [{ words }, { text }] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const step = Math.max(1, Math.floor(words.length / samples));
  let count = 0;
  let same = 0;
  for (let at = 0; at + 1 <= words.length && count < samples; at += step) {
    count += 1;
    if (text.includes(` ${words.slice(at, at + wordsPerSample).join(' ')} `)) same += 1;
  }
  return count > 0 && same >= count * agreement;
}

/** Whether most sampled lines of `b` occur in `a`, whatever is between them. Only if one of the two is plain text. */
function hasLinesOf(a: Compared, b: Compared): boolean {
  if (a.transcript.source !== 'plain' && b.transcript.source !== 'plain') return false;
  const same = b.beginnings.filter((beginning) => a.text.includes(beginning)).length;
  return b.beginnings.length >= fewestBeginnings && same >= b.beginnings.length * agreement;
}

/**
 * Whether `a` is better than `b`, if both have the same words: one with times is better, then a longer one, then one
 * from a better source.
 */
function better(a: PageTranscript, b: PageTranscript): boolean {
  if (a.isTimed !== b.isTimed) return a.isTimed;
  if (sizeOf(a) < sizeOf(b) * wholeShare) return false;
  if (sizeOf(b) < sizeOf(a) * wholeShare) return true;
  return order.indexOf(a.source) <= order.indexOf(b.source);
}

/**
 * Removes transcripts that have the same words as a better one. The result is sorted: those with times first, then by
 * source.
 */
export function withoutCopies(transcripts: readonly PageTranscript[]): PageTranscript[] {
  const kept: Compared[] = [];
  for (const transcript of transcripts) {
    const own = compared(transcript);
    const at = kept.findIndex(
      (other) => saysTheSame(own, other) || hasLinesOf(own, other) || hasLinesOf(other, own),
    );
    const known = kept[at];
    if (!known) kept.push(own);
    else if (!better(known.transcript, transcript)) kept[at] = own;
  }
  const rank = ({ isTimed, source }: PageTranscript) => (isTimed ? 0 : 10) + order.indexOf(source);
  return kept.map(({ transcript }) => transcript).sort((a, b) => rank(a) - rank(b));
}
