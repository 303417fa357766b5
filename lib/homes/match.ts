import type { Home, TalkInfo } from '../transcript/talk';
import { type Claims, type HomeClaim, type Witness, witnesses } from './claims';
import { homeKey, sameHome } from './home';
import { isAbout, plainTitle, talksTitled } from './titles';

/** `sure`: the talk may be shown at once. `likely`: the listener is asked first. */
export type Confidence = 'sure' | 'likely';

/** Why a talk is a match: a home that the page names, or a title alone. */
export type MatchReason = `${Home['kind']}-${Witness}` | 'title';

export interface Match {
  readonly talk: TalkInfo;
  readonly confidence: Confidence;
  readonly reason: MatchReason;
}

interface Find extends Match {
  /** Smaller is stronger. */
  readonly rank: number;
}

/**
 * The talks that a page may be playing, the surest first. At most one is sure. A home is a sure sign, unless what
 * plays contradicts it (another file, another title), a part of the address was left out, or the page names several
 * talks. A title is a sure sign only word for word and together with its show or guest. What a player says that stands
 * in no document is never a sure sign.
 */
export function matchTalks(claims: Claims, talks: readonly TalkInfo[]): Match[] {
  const byHome = findByHome(claims, talks);
  const finds = [...byHome, ...findByTitle(claims, talks)].sort((a, b) => a.rank - b.rank);
  const best = new Map<TalkInfo, Find>();
  for (const find of finds) {
    const known = best.get(find.talk);
    if (!known || (known.confidence === 'likely' && find.confidence === 'sure')) best.set(find.talk, find);
  }
  const order = [...best.values()].sort(
    (a, b) => Number(b.confidence === 'sure') - Number(a.confidence === 'sure') || a.rank - b.rank,
  );
  return order.map(({ talk, confidence, reason }, index) => ({
    talk,
    confidence: index === 0 ? confidence : 'likely',
    reason,
  }));
}

function findByHome(claims: Claims, talks: readonly TalkInfo[]): Find[] {
  const talksOfHome = new Map<string, TalkInfo[]>();
  for (const talk of talks) {
    for (const home of talk.homes) {
      const key = homeKey(home);
      const known = talksOfHome.get(key) ?? [];
      // A talk may list one home in two spellings.
      if (!known.includes(talk)) talksOfHome.set(key, [...known, talk]);
    }
  }
  const finds = claims.homes.flatMap((claim) => {
    const here = talksOfHome.get(homeKey(claim.home)) ?? [];
    return here.map((talk) => ({ claim, talk, isShared: here.length > 1 }));
  });
  return finds.map(({ claim, talk, isShared }) => {
    const rivals = finds.some((other) => other.talk !== talk && other.claim.witness === claim.witness);
    const isAnyones = claims.isDetached && claim.witness === 'player';
    const doubted = isAnyones || isShared || rivals || !claim.isWhole || isContradicted(claim, talk, claims);
    return {
      talk,
      confidence: doubted ? 'likely' : 'sure',
      reason: `${claim.home.kind}-${claim.witness}`,
      rank: witnesses.indexOf(claim.witness),
    };
  });
}

/** Whether what plays identifies itself as another talk than the one the page is about. */
function isContradicted(claim: HomeClaim, talk: TalkInfo, claims: Claims): boolean {
  if (claim.witness === 'player') return false;
  const played = claims.homes
    .filter(({ witness, home }) => witness === 'player' && home.kind !== 'page')
    .map(({ home }) => home);
  if (played.some((home) => talk.homes.some((own) => sameHome(own, home)))) return false;
  const kinds = new Set(talk.homes.map(({ kind }) => kind));
  // A talk may have files that we do not know. But another YouTube video is another talk.
  if (played.some(({ kind }) => kind === 'youtube' && kinds.has('youtube'))) return true;
  const titles = claims.titles.filter(({ witness }) => witness === 'player');
  return (
    titles.length > 0 &&
    !titles.some(({ title, show }) => isAbout(title, talk) || talksTitled(title, show, [talk]).length > 0)
  );
}

function findByTitle(claims: Claims, talks: readonly TalkInfo[]): Find[] {
  return claims.titles.flatMap(({ title, show, witness }) =>
    talksTitled(title, show, talks).map(({ talk, score }) => {
      const isWordForWord = plainTitle(title).includes(plainTitle(talk.title)) && score <= 0.1;
      const isTold = witness === 'player' && !claims.isDetached;
      const isSure = isTold && isWordForWord && isAbout(`${title} ${show}`, talk);
      return {
        talk,
        confidence: isSure ? ('sure' as const) : ('likely' as const),
        reason: 'title' as const,
        // What plays counts more than what the page is about.
        rank: (isSure ? 0.5 : witnesses.length) + score,
      };
    }),
  );
}
