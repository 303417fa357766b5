import type { Tier } from '../search/hit';
import type { Seconds } from '../transcript/cue';
import type { LineDraft } from './line-corrections';
import type { NoteDraft } from './notes';
import type { OpenPanel } from './open-panel';
import type { SearchFocus } from './search-focus';

/** What a listener would miss if the panel started again. Times are the transcript's. */
export interface PanelState {
  readonly query: string;
  readonly onlyHits: boolean;
  readonly hiddenTiers: readonly Tier[];
  /** The line that the reader is looking at; null while the list follows the voice. */
  readonly browsesAt: Seconds | null;
  /** Where the jumps came from, the latest last. */
  readonly ways: readonly Seconds[];
  /** A note that is being written. */
  readonly draft: NoteDraft | null;
  /** A line that is being corrected. */
  readonly lineDraft: LineDraft | null;
  /** Whether the keyboard focus is in the search field. */
  readonly isTyping: boolean;
}

/** The present state. Reads the signals that it depends on. */
export function stateOf(
  { search, following, trail, notes, lineCorrections }: OpenPanel,
  focus: SearchFocus,
): PanelState {
  return {
    query: search.query.value,
    onlyHits: search.onlyHits.value,
    hiddenTiers: [...search.hiddenTiers.value],
    browsesAt: following.isFollowing.value ? null : following.readerAt.value,
    ways: trail.origins.value,
    draft: notes.draft.value,
    lineDraft: lineCorrections.draft.value,
    isTyping: focus.isGiven.value,
  };
}

/** Restores a state in a panel that has just been opened. */
export function restoreState(
  { search, following, trail, notes, lineCorrections }: OpenPanel,
  state: PanelState,
): void {
  if (state.browsesAt !== null) {
    following.lookAt(state.browsesAt);
    following.browse();
  }
  search.setQuery(state.query);
  if (state.onlyHits) search.toggleOnlyHits();
  for (const tier of state.hiddenTiers) search.toggleTier(tier);
  trail.restore(state.ways);
  notes.edit(state.draft);
  lineCorrections.edit(state.lineDraft);
}
