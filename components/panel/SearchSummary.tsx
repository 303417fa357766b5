import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageKey, Text } from '../../lib/browser/text';
import { tiers } from '../../lib/panel/line-hits';
import type { Listening } from '../../lib/panel/listening';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Second } from '../../lib/panel/second';
import type { Hit, Tier } from '../../lib/search/hit';
import { languageName } from '../../lib/transcript/language-name';
import type { Talk } from '../../lib/transcript/talk';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const tierMessages: Record<Tier, MessageKey> = {
  exact: 'tierExact',
  similar: 'tierSimilar',
  'sounds-like': 'tierSoundsLike',
};

/** The count is announced once typing has paused for this long. */
const announceAfterMs = 600;

export interface SearchSummaryProps {
  search: SearchSession;
  listening: Listening;
  talk: Pick<Talk, 'language'>;
  second: Pick<Second, 'talk' | 'shows'>;
}

/** How many hits of each kind there are. Each kind can be hidden. The visible hits can be played. */
export function SearchSummary({ search, listening, talk, second }: SearchSummaryProps) {
  const text = useText();
  const query = search.query.value.trim();
  const all = search.all.value;
  const isSettled = search.settled.value;

  const counts = countTiers(all);
  const summary = counts.map(({ tier, count }) => text(tierMessages[tier], count)).join(' · ');
  const status = query === '' ? '' : summary || (isSettled ? text('searchNothing', query) : '');
  const where = whereFound(search.shown.value, talk, second, text);
  const announced = useRested(where === '' ? status : `${status}. ${where}`);

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
          {where !== '' && <span class="hint">{where}</span>}
          {search.shown.value.length > 0 && listening.canPlay() && <PlayMentions listening={listening} />}
          {(all.length > 0 || search.onlyHits.value) && (
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

/** How many hits are in each of two visible transcripts; '' if there are not two, or no hits. */
function whereFound(
  hits: readonly Hit[],
  first: SearchSummaryProps['talk'],
  { talk, shows }: SearchSummaryProps['second'],
  text: Text,
): string {
  const second = talk.value;
  if (!second || shows.value !== 'both' || hits.length === 0) return '';
  const count = hits.filter((hit) => hit.second).length;
  const hasNames = first.language !== '' && second.language !== '' && first.language !== second.language;
  if (!hasNames) return text('secondHits', hits.length - count, count);
  const nameOf = (language: string) => languageName(language, text('catalogueLanguage'));
  return text('secondHitsIn', nameOf(first.language), hits.length - count, nameOf(second.language), count);
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

/** The sentence that has last stayed the same for `announceAfterMs`; '' at first. */
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
