import Fuse from 'fuse.js';
import { bareText } from '../transcript/bare-text';
import type { TalkInfo } from '../transcript/talk';

/** The greatest difference of titles at which the listener is asked. On Fuse's scale, where 0 is equal. */
const likelyScore = 0.25;

/** A part of a page's title may be shorter or longer than a talk's title by this factor and still match it. */
const lengthRatio = 0.6;

/** What separates the parts of a page's title: show, site, guest. A hyphen only between spaces. */
const separators = /\s[-–—]+\s|\s*[|·•»:]\s+/;

/** The words of a title, as in `bareText`, with one space between them. */
export const plainTitle = (text: string): string =>
  bareText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function guestsOf(talk: TalkInfo): string[] {
  return talk.people.filter(({ role }) => role === 'guest').map(({ name }) => name);
}

/** A talk that a title may be about. A score of 0 means equal, 1 entirely different. */
export interface TitleFit {
  readonly talk: TalkInfo;
  readonly score: number;
}

/**
 * Talks that a page's or player's title may be about. A page's title holds more than the talk's (guest, show,
 * site), so its parts are compared. A talk's whole title inside it counts too; if that has two words or fewer, only
 * together with a guest or the show.
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

/** A show may name its publisher in brackets, as in “Gradient Dissent (Weights & Biases)”. */
function showNames({ show }: TalkInfo): string[] {
  return [show, show.replace(/\s*\(.*\)$/, '')].filter((name) => plainTitle(name) !== '');
}
