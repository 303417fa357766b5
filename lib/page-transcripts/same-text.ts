import type { PageTranscript } from './page-transcript';

const order: readonly PageTranscript['source'][] = ['track', 'html', 'data', 'plain'];

/** Places at which two texts are compared, and how many of them must agree. */
const samples = 12;
const agreement = 0.6;
const wordsPerSample = 4;
/** Fewer lines may be the same by chance. */
const fewestBeginnings = 6;

/** A copy with fewer words than this share of the other is the lesser one, wherever it stands. */
const wholeShare = 0.8;

const splitWords = (texts: readonly string[]): string[] =>
  texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const wordsOf = ({ cues }: PageTranscript): string[] => splitWords(cues.map(({ text }) => text));

/** How many words it has with its names and titles, which a lesser reader takes for words that are said. */
const sizeOf = ({ cues, chapters }: PageTranscript): number =>
  splitWords([
    ...cues.map(({ text, speaker }) => `${speaker ?? ''} ${text}`),
    ...chapters.map(({ title }) => title),
  ]).length;

/** The first words of some lines: in another copy names and times may stand between the lines. */
function beginningsOf({ cues }: PageTranscript): string[] {
  const step = Math.max(1, Math.floor(cues.length / samples));
  const some = cues.filter((_, index) => index % step === 0).slice(0, samples);
  return some.flatMap(({ text }) => {
    const words = splitWords([text]).slice(0, wordsPerSample);
    return words.length < wordsPerSample ? [] : [` ${words.join(' ')} `];
  });
}

/** A transcript with its words, as they are compared. */
interface Compared {
  readonly transcript: PageTranscript;
  readonly words: readonly string[];
  /** The words with a space around each. */
  readonly text: string;
  readonly beginnings: readonly string[];
}

function compared(transcript: PageTranscript): Compared {
  const words = wordsOf(transcript);
  return { transcript, words, text: ` ${words.join(' ')} `, beginnings: beginningsOf(transcript) };
}

/** Whether most samples of the shorter text stand in the longer one. */
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

/** Whether most of the lines of one stand in the other, whatever stands between them, as in texts read without times. */
function hasLinesOf(a: Compared, b: Compared): boolean {
  if (a.transcript.source !== 'plain' && b.transcript.source !== 'plain') return false;
  const same = b.beginnings.filter((beginning) => a.text.includes(beginning)).length;
  return b.beginnings.length >= fewestBeginnings && same >= b.beginnings.length * agreement;
}

/** The better of two transcripts of the same words first: the longer one with times, else the one from the better place. */
function better(a: PageTranscript, b: PageTranscript): boolean {
  if (a.isTimed !== b.isTimed) return a.isTimed;
  if (sizeOf(a) < sizeOf(b) * wholeShare) return false;
  if (sizeOf(b) < sizeOf(a) * wholeShare) return true;
  return order.indexOf(a.source) <= order.indexOf(b.source);
}

/** The transcripts in the order of their places, those with times first, without those that say the same as a better one. */
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
