import Fuse from 'fuse.js';
import type { TalkInfo } from '../transcript/talk';

/** How unlike a title may be and still be asked about; Fuse's scale, 0 is alike. */
const likelyScore = 0.25;

/** A piece of a page's title may be this much shorter or longer than a talk's and still be the same. */
const lengthRatio = 0.6;

/** Between the parts of a page's title: show, site, guest. A hyphen only with spaces about it. */
const separators = /\s[-–—]+\s|\s*[|·•»:]\s+/;

/** Small letters without accents, runs of anything else as one space. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function guestsOf(talk: TalkInfo): string[] {
  return talk.people.filter(({ role }) => role === 'guest').map(({ name }) => name);
}

/** A talk that a title may be about; a score of 0 says that they are alike, 1 that they are not. */
export interface TitleFit {
  readonly talk: TalkInfo;
  readonly score: number;
}

/**
 * Talks that a page's or player's title may be about. A page's title carries more than a talk's (guest, show,
 * site), so its parts are compared, and a talk's whole title found inside counts too; a short one, of two
 * words or fewer, only if a guest or the show stands beside it.
 */
export function talksTitled(title: string, show: string, talks: readonly TalkInfo[]): TitleFit[] {
  const whole = plainTitle(`${title} ${show}`);
  const parts = [title, ...title.split(separators)].map(plainTitle).filter((part) => part.length >= 5);
  const fuse = new Fuse(
    talks.map((talk) => ({ talk, title: plainTitle(talk.title) })),
    { keys: ['title'], threshold: likelyScore, ignoreLocation: true, includeScore: true },
  );
  const best = new Map<TalkInfo, number>();
  const note = (talk: TalkInfo, score: number) => {
    if (score < (best.get(talk) ?? Number.POSITIVE_INFINITY)) best.set(talk, score);
  };
  for (const part of new Set(parts)) {
    for (const { item, score = 1 } of fuse.search(part)) {
      const ratio = part.length / item.title.length;
      if (ratio >= lengthRatio && ratio <= 1 / lengthRatio) note(item.talk, score);
    }
  }
  for (const talk of talks) {
    const own = plainTitle(talk.title);
    if (own === '' || !` ${whole} `.includes(` ${own} `)) continue;
    const isLong = own.split(' ').length >= 3;
    if (isLong || isAbout(whole, talk)) note(talk, parts.includes(own) ? 0 : 0.1);
  }
  return [...best].map(([talk, score]) => ({ talk, score })).sort((a, b) => a.score - b.score);
}

/** Whether a text names a guest or the show of the talk. */
export function isAbout(text: string, talk: TalkInfo): boolean {
  const plain = ` ${plainTitle(text)} `;
  return [...guestsOf(talk), ...showNames(talk)].some((name) => plain.includes(` ${plainTitle(name)} `));
}

/** A show may carry its maker in brackets, as in “Gradient Dissent (Weights & Biases)”. */
function showNames({ show }: TalkInfo): string[] {
  return [show, show.replace(/\s*\(.*\)$/, '')].filter((name) => plainTitle(name) !== '');
}
