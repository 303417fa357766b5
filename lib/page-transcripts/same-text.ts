import type { PageTranscript } from './page-transcript';

const order: readonly PageTranscript['source'][] = ['track', 'html', 'data', 'plain'];

/** Places at which two texts are compared, and how many of them must agree. */
const samples = 12;
const agreement = 0.6;
const wordsPerSample = 4;

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

/** Whether most samples of the shorter text stand in the longer one. */
function saysTheSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const text = ` ${long.join(' ')} `;
  const step = Math.max(1, Math.floor(short.length / samples));
  let count = 0;
  let same = 0;
  for (let at = 0; at + 1 <= short.length && count < samples; at += step) {
    count += 1;
    if (text.includes(` ${short.slice(at, at + wordsPerSample).join(' ')} `)) same += 1;
  }
  return count > 0 && same >= count * agreement;
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
  const kept: { transcript: PageTranscript; words: string[] }[] = [];
  for (const transcript of transcripts) {
    const words = wordsOf(transcript);
    const at = kept.findIndex((other) => saysTheSame(words, other.words));
    const known = kept[at];
    if (!known) kept.push({ transcript, words });
    else if (!better(known.transcript, transcript)) kept[at] = { transcript, words };
  }
  const rank = ({ isTimed, source }: PageTranscript) => (isTimed ? 0 : 10) + order.indexOf(source);
  return kept.map(({ transcript }) => transcript).sort((a, b) => rank(a) - rank(b));
}
