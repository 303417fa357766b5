import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import type { Panel } from '../../lib/panel/panel';
import { tiers } from '../../lib/panel/search-session';
import type { Tier } from '../../lib/search/hit';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const tierMessages: Record<Tier, MessageKey> = {
  exact: 'tierExact',
  similar: 'tierSimilar',
  'sounds-like': 'tierSoundsLike',
};

/** The count is read out only once typing has rested for this long. */
const announceAfterMs = 600;

/** How many hits of each kind there are; each kind can be switched off. */
export function SearchSummary({ panel }: { panel: Panel }) {
  const text = useText();
  const { search, voiceAt } = panel;
  const announced = useSignal('');
  const query = search.query.value.trim();
  const all = search.all.value;
  const isSettled = search.settled.value;

  const next = search.shown.value.find(({ start }) => start > voiceAt.value);

  const counts = tiers
    .map((tier) => ({ tier, count: all.filter((hit) => hit.tier === tier).length }))
    .filter(({ count }) => count > 0);
  const summary = counts.map(({ tier, count }) => text(tierMessages[tier], count)).join(' · ');
  const status = query === '' ? '' : summary || (isSettled ? text('searchNothing', query) : '');

  useEffect(() => {
    const timer = setTimeout(() => {
      announced.value = status;
    }, announceAfterMs);
    return () => clearTimeout(timer);
  }, [status]);

  return (
    <>
      <div role="status" class="visually-hidden">
        {announced.value}
      </div>
      {query !== '' && (
        <div class="tiers">
          {counts.length > 0 && (
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
          )}
          {counts.length === 0 && (
            <span class="hint">{isSettled ? text('searchNothing', query) : text('searchListening')}</span>
          )}
          {all.length > 0 && (
            <button
              type="button"
              class="chip plain"
              aria-pressed={search.onlyHits.value}
              onClick={() => {
                search.onlyHits.value = !search.onlyHits.value;
              }}
            >
              {text('onlyHits')}
            </button>
          )}
          {next && (
            <button type="button" class="chip next" onClick={() => panel.jumpTo(next.start)}>
              {text('nextMention', formatTime(next.start - voiceAt.value))}
              <Icon name="play" />
            </button>
          )}
        </div>
      )}
    </>
  );
}
