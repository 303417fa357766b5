import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type MentionPassage, mentionPassages } from '../reading/passages';
import type { ListeningParts } from './listening-parts';
import { runPassages } from './passage-run';
import { passageSeek } from './passage-seek';

/** Plays only the mentions of what is searched for. */
export interface Mentions {
  /** Which mentions are in the present passage, counted from 1, and how many there are. */
  readonly place: ReadonlySignal<{ readonly first: number; readonly last: number; readonly count: number }>;
  /** Goes to the next passage, or to the previous one. */
  step(direction: 1 | -1): void;
  /** Ends it. The player continues. */
  stop(): void;
}

/**
 * Plays the visible hits in their context, and pauses after the last one. Hits that are added or removed meanwhile are
 * taken into account. Another query ends it. Returns null if there is nothing to play.
 *
 * @param onEnd called when it ends by itself; `isOver` is true if all mentions have been played
 */
// long: the run, and what follows the search
export function startMentions(
  { talk, medium, sync, following, trail, search, timing }: ListeningParts,
  onEnd: (isOver: boolean) => void,
): Mentions | null {
  const { player } = medium;
  const hits = signal(search.shown.peek());
  const query = search.query.peek();
  const [head, ...others] = mentionPassages(hits.peek(), talk.cues);
  if (!head) return null;
  let hasEnded = false;
  const stops: (() => void)[] = [];
  const stop = () => {
    hasEnded = true;
    run?.stop();
    for (const each of stops) each();
  };
  const end = (isOver: boolean) => {
    stop();
    onEnd(isOver);
  };
  let run: ReturnType<typeof runPassages<MentionPassage>> | null = null;
  run = runPassages<MentionPassage>({
    passages: [head, ...others],
    medium,
    syncMap: sync.map,
    timing,
    seek: passageSeek({ medium, sync, trail }, true),
    next: (index, count) => (index + 1 < count ? index + 1 : null),
    restMs: () => 0,
    onEnd(why) {
      if (why === 'over') player.pause();
      end(why === 'over');
    },
  });
  if (hasEnded) return null;
  const { current, step } = run;
  stops.push(
    effect(() => {
      const shown = search.shown.value;
      const hasChanged = search.query.value !== query;
      // Hits that sound alike arrive later than others.
      if (!search.settled.value && !hasChanged) return;
      untracked(() => {
        if (hasChanged) end(false);
        else if (shown !== hits.peek()) {
          hits.value = shown;
          const passages = mentionPassages(shown, talk.cues);
          if (passages.length === 0) end(false);
          else run.replace(passages);
        }
      });
    }),
    effect(() => {
      const hit = hits.value[current.value.first];
      // While the reader is looking elsewhere, the list must not move.
      if (hit && following.isFollowing.peek()) search.select(hit);
    }),
  );
  return {
    place: computed(() => ({
      first: current.value.first + 1,
      last: current.value.last + 1,
      count: hits.value.length,
    })),
    step,
    stop,
  };
}
