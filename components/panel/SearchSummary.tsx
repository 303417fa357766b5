import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import { tiers } from '../../lib/panel/line-hits';
import type { Listening } from '../../lib/panel/listening';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Hit, Tier } from '../../lib/search/hit';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const tierMessages: Record<Tier, MessageKey> = {
  exact: 'tierExact',
  similar: 'tierSimilar',
  'sounds-like': 'tierSoundsLike',
};

/** The count is read out only once typing has rested for this long. */
const announceAfterMs = 600;

export interface SearchSummaryProps {
  search: SearchSession;
  listening: Listening;
}

/** How many hits of each kind there are; each kind can be switched off. What is left can be played. */
export function SearchSummary({ search, listening }: SearchSummaryProps) {
  const text = useText();
  const query = search.query.value.trim();
  const all = search.all.value;
  const isSettled = search.settled.value;

  const counts = countTiers(all);
  const summary = counts.map(({ tier, count }) => text(tierMessages[tier], count)).join(' · ');
  const status = query === '' ? '' : summary || (isSettled ? text('searchNothing', query) : '');
  const announced = useRested(status);

  return (
    <>
      <div role="status" class="visually-hidden">
        {announced}
      </div>
      {query !== '' && (
        <div class="tiers">
          {counts.length > 0 ? (
            <TierChips counts={counts} search={search} />
          ) : (
            <span class="hint">{isSettled ? text('searchNothing', query) : text('searchListening')}</span>
          )}
          {search.shown.value.length > 0 && listening.canPlay() && <PlayMentions listening={listening} />}
          {all.length > 0 && (
            <button
              type="button"
              class="chip plain"
              aria-pressed={search.onlyHits.value}
              onClick={search.toggleOnlyHits}
            >
              {text('onlyHits')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function PlayMentions({ listening }: { listening: Listening }) {
  const text = useText();
  const isPlaying = listening.mentions.value !== null;
  return (
    <button
      type="button"
      class="chip plain"
      aria-label={text('mentionsPlay')}
      title={text('mentionsPlay')}
      aria-pressed={isPlaying}
      onClick={isPlaying ? listening.stop : listening.playMentions}
    >
      <Icon name="play" />
    </button>
  );
}

interface TierCount {
  readonly tier: Tier;
  readonly count: number;
}

/** How many hits there are of each tier that has any. */
function countTiers(hits: readonly Hit[]): readonly TierCount[] {
  return tiers
    .map((tier) => ({ tier, count: hits.filter((hit) => hit.tier === tier).length }))
    .filter(({ count }) => count > 0);
}

/** The sentence as it was when it last stayed the same for `announceAfterMs`; '' at first. */
function useRested(sentence: string): string {
  const rested = useSignal('');
  useEffect(() => {
    const timer = setTimeout(() => {
      rested.value = sentence;
    }, announceAfterMs);
    return () => clearTimeout(timer);
  }, [sentence]);
  return rested.value;
}

function TierChips({ counts, search }: { counts: readonly TierCount[]; search: SearchSession }) {
  const text = useText();
  return (
    <div role="group" aria-label={text('tiersName')} class="tier-chips">
      {counts.map(({ tier, count }) => (
        <button
          key={tier}
          type="button"
          class={`chip ${tier}`}
          aria-pressed={!search.hiddenTiers.value.has(tier)}
          onClick={() => search.toggleTier(tier)}
        >
          {text(tierMessages[tier], count)}
        </button>
      ))}
    </div>
  );
}
