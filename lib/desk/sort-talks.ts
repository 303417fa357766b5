import type { ListedTalk } from '../library/all-talks';
import type { StoredPlace } from '../library/places';

/** The orders in which the library can list talks. */
export const talkOrders = ['heard', 'title', 'length', 'added'] as const;
export type TalkOrder = (typeof talkOrders)[number];

/** Filters for the listed talks. `file` are those that are not played anywhere. */
export const talkFilters = ['all', 'youtube', 'podcast', 'file', 'begun', 'noted'] as const;
export type TalkFilter = (typeof talkFilters)[number];

/** What the listener has done with the talks. */
export interface TalkActivity {
  /** The most recent place in each talk that was begun, by the id of the talk. */
  readonly places: ReadonlyMap<string, StoredPlace>;
  /** The talks with notes. */
  readonly noted: ReadonlySet<string>;
}

/** Where a talk is played, judged by its first home. */
export function kindOf({ homes: [home] }: Pick<ListedTalk, 'homes'>): 'youtube' | 'podcast' | 'file' {
  if (!home) return 'file';
  return home.kind === 'youtube' ? 'youtube' : 'podcast';
}

/** Whether a talk passes a filter. */
function passes(filter: TalkFilter, talk: ListedTalk, { places, noted }: TalkActivity): boolean {
  if (filter === 'all') return true;
  if (filter === 'begun') return places.has(talk.id);
  if (filter === 'noted') return noted.has(talk.id);
  return kindOf(talk) === filter;
}

/** How many talks pass each filter. */
export function countTalks(talks: readonly ListedTalk[], activity: TalkActivity): Record<TalkFilter, number> {
  const count = (filter: TalkFilter) => talks.filter((talk) => passes(filter, talk, activity)).length;
  return Object.fromEntries(talkFilters.map((filter) => [filter, count(filter)])) as Record<
    TalkFilter,
    number
  >;
}

/** Created once, because creating one for each comparison would take most of the time. */
const byAlphabet = new Intl.Collator();

/** What the order compares: later days first, titles by the reader's alphabet. Equal talks keep their order. */
function comparison(order: TalkOrder, { places }: TalkActivity): (a: ListedTalk, b: ListedTalk) => number {
  if (order === 'title') return (a, b) => byAlphabet.compare(a.title, b.title);
  if (order === 'length') return (a, b) => (b.length ?? 0) - (a.length ?? 0);
  const dayOf = ({ id, added }: ListedTalk) =>
    order === 'heard' ? (places.get(id)?.heard ?? '') : (added ?? '');
  return (a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0);
}

/** The talks that pass a filter, in this order; null keeps the order in which they came. */
export function sortTalks(
  talks: readonly ListedTalk[],
  filter: TalkFilter,
  order: TalkOrder | null,
  activity: TalkActivity,
): readonly ListedTalk[] {
  const shown = talks.filter((talk) => passes(filter, talk, activity));
  return order ? shown.sort(comparison(order, activity)) : shown;
}
