import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey, Text } from '../../lib/browser/text';
import type { TalkHits } from '../../lib/desk/group-hits';
import type { Tier } from '../../lib/search/hit';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { madeHere, type TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { HitLink } from './HitLink';

export interface SpokenHitsProps {
  groups: readonly TalkHits[];
  /** How many talks contain the query, and in how many something only sounds like it. */
  counts: { readonly found: number; readonly heard: number };
  isDone: boolean;
  /** The query. */
  query: string;
  talkOf: (id: string) => TalkInfo | undefined;
  /** Called when the listener follows a hit. */
  onFollow: (talkId: string, at: Seconds) => void;
  /** Called when the listener wants to see all hits of a talk. */
  onAll: (talkId: string) => void;
}

const tierLabels: Record<Tier, MessageKey> = {
  exact: 'tierExact',
  similar: 'tierSimilar',
  'sounds-like': 'tierSoundsLike',
};

/** The hits in all talks, one group for each talk: exact and similar hits first, then those that only sound alike. */
export function SpokenHits({ groups, counts, isDone, query, talkOf, onFollow, onAll }: SpokenHitsProps) {
  const text = useText();
  return (
    <div class="spoken">
      <h2>{text('spokenTitle')}</h2>
      <p role="status" class="soft">
        {spokenSentence(counts, isDone, query, text)}
      </p>
      {groups.map((group) => {
        const talk = talkOf(group.talkId);
        return talk && <Group key={group.talkId} {...{ group, talk, onFollow, onAll }} />;
      })}
    </div>
  );
}

/** How much was found, in words. A count that is zero is left out. */
function spokenSentence(
  { found, heard }: SpokenHitsProps['counts'],
  isDone: boolean,
  query: string,
  text: Text,
) {
  if (!isDone) return found > 0 ? text('spokenSearching', found, heard) : text('spokenSearchingOn');
  if (found > 0) return heard > 0 ? text('spokenCount', found, heard) : text('spokenFound', found);
  return heard > 0 ? text('spokenHeard', heard) : text('searchNothing', query);
}

interface GroupProps extends Pick<SpokenHitsProps, 'onFollow' | 'onAll'> {
  group: TalkHits;
  talk: TalkInfo;
}

function Group({ group, talk, onFollow, onAll }: GroupProps) {
  const text = useText();
  const rows = useRef<HTMLUListElement>(null);
  const isAsked = useRef(false);
  const made = madeHere(talk, text);
  const count = group.counts.reduce((sum, [, ofTier]) => sum + ofTier, 0);
  const hasMore = count > group.hits.length;
  useLayoutEffect(() => {
    // The button that was pressed no longer exists.
    if (isAsked.current && !hasMore) rows.current?.querySelector('a')?.focus();
    isAsked.current = false;
  }, [hasMore]);
  return (
    <article>
      <h3>
        <bdi lang={talk.language || undefined}>{talk.title}</bdi> {made && <span class="soft">{made} </span>}
        {group.counts.map(([tier, count]) => (
          <span key={tier} class={`chip ${tier}`}>
            {text(tierLabels[tier], count)}
          </span>
        ))}
      </h3>
      <ul class="rows" ref={rows}>
        {group.hits.map(({ start, pieces, tier }) => (
          <li key={`${tier} ${start}`}>
            <HitLink talk={talk} at={start} onFollow={() => onFollow(talk.id, start)}>
              <time>{formatTime(start)}</time>{' '}
              <span>
                <bdi lang={talk.language || undefined}>
                  {pieces.map(({ text: words, isHit }) =>
                    isHit ? <mark class={tier}>{words}</mark> : words,
                  )}
                </bdi>
              </span>
            </HitLink>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            isAsked.current = true;
            onAll(talk.id);
          }}
        >
          {text('spokenAll', count)}
        </button>
      )}
    </article>
  );
}
