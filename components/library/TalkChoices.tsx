import type { MessageKey } from '../../lib/browser/text';
import type { TalkFilter, TalkOrder } from '../../lib/desk/sort-talks';
import { useNumber, useText } from '../controls/text';

const filterLabels: Readonly<Record<TalkFilter, MessageKey>> = {
  all: 'filterAll',
  youtube: 'filterYouTube',
  podcast: 'filterPodcast',
  file: 'filterFile',
  begun: 'filterBegun',
  noted: 'filterNoted',
};
const orderLabels: Readonly<Record<TalkOrder, MessageKey>> = {
  heard: 'orderHeard',
  title: 'orderTitle',
  length: 'orderLength',
  added: 'orderAdded',
};
const filters = Object.keys(filterLabels) as TalkFilter[];
const orders = Object.keys(orderLabels) as TalkOrder[];

export interface TalkChoicesProps {
  filter: TalkFilter;
  /** The order of the talks; null while the best matches come first. */
  order: TalkOrder | null;
  /** How many talks pass each filter. A filter that none passes is not offered. */
  counts: Readonly<Record<TalkFilter, number>>;
  onFilter: (filter: TalkFilter) => void;
  onOrder: (order: TalkOrder) => void;
}

/** Which talks are listed, and in which order. */
export function TalkChoices({ filter, order, counts, onFilter, onOrder }: TalkChoicesProps) {
  const text = useText();
  const write = useNumber();
  // There is nothing to choose, for example if a search finds its words in no title.
  if (counts.all === 0) return null;
  return (
    <div class="talk-choices">
      <div role="group" aria-label={text('filterName')}>
        {filters
          .filter((name) => name === 'all' || name === filter || counts[name] > 0)
          .map((name) => (
            <button
              key={name}
              type="button"
              class="choice-chip"
              aria-pressed={name === filter}
              onClick={() => onFilter(name)}
            >
              {text(filterLabels[name])} <span>{write(counts[name])}</span>
            </button>
          ))}
      </div>
      {order !== null && (
        <label class="sort">
          {text('orderName')}{' '}
          <select
            value={order}
            onChange={(event) => {
              const chosen = orders.find((name) => name === event.currentTarget.value);
              if (chosen) onOrder(chosen);
            }}
          >
            {orders.map((name) => (
              <option key={name} value={name}>
                {text(orderLabels[name])}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
