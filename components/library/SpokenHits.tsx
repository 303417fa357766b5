import type { MessageKey } from '../../lib/browser/text';
import type { SpokenMatch } from '../../lib/desk/search-talks';
import type { Tier } from '../../lib/search/hit';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { Moment } from './Moment';

export interface SpokenHitsProps {
  found: readonly SpokenMatch[];
  /** Guesses, which are shown apart so that they do not look like matches. */
  heard: readonly SpokenMatch[];
  isDone: boolean;
  talkOf: (id: string) => TalkInfo | undefined;
}

const tierLabels: Record<Tier, MessageKey> = {
  exact: 'tierExact',
  similar: 'tierSimilar',
  'sounds-like': 'tierSoundsLike',
};

/** The hits in all talks: exact or similar ones first, then those that only sound alike. */
export function SpokenHits({ found, heard, isDone, talkOf }: SpokenHitsProps) {
  const text = useText();
  return (
    <div class="spoken">
      <h2>{text('spokenTitle')}</h2>
      <p role="status" class="soft">
        {text(isDone ? 'spokenCount' : 'spokenSearching', found.length, heard.length)}
      </p>
      {[...found, ...heard].map((match) => (
        <Match
          key={`${match.tier} ${match.talkId}`}
          match={match}
          talk={talkOf(match.talkId)}
          label={text(tierLabels[match.tier], match.count)}
        />
      ))}
    </div>
  );
}

interface MatchProps {
  match: SpokenMatch;
  talk: TalkInfo | undefined;
  label: string;
}

function Match({ match, talk, label }: MatchProps) {
  if (!talk) return null;
  return (
    <article>
      <h3>
        {talk.title} <span class={`chip ${match.tier}`}>{label}</span>
      </h3>
      <ul class="rows">
        {match.hits.map(({ start, pieces }) => (
          <li key={start}>
            <Moment talk={talk} at={start} />{' '}
            {pieces.map(({ text, isHit }) => (isHit ? <mark class={match.tier}>{text}</mark> : text))}
          </li>
        ))}
      </ul>
    </article>
  );
}
