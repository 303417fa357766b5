import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type MentionPassage, mentionPassages } from '../reading/passages';
import type { ListeningParts } from './listening-parts';
import { runPassages } from './passage-run';
import { passageSeek } from './passage-seek';

/** Only the mentions of what is searched for are played. */
export interface Mentions {
  /** Which of them are in the present passage, counted from 1, and how many there are. */
  readonly place: ReadonlySignal<{ readonly first: number; readonly last: number; readonly count: number }>;
  /** Goes to the next passage, or the one before. */
  step(direction: 1 | -1): void;
  /** Ends it; the player plays on. */
  stop(): void;
}

/**
 * Plays the hits that are shown, in their context, and pauses after the last one. Hits that come or go while it plays are
 * taken in; another query ends it. Null where there is nothing to be played.
 *
 * @param onEnd it has ended by itself: because all have been played, or for another reason
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
      // Those that sound alike come later than others.
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
      // While the reader looks elsewhere, the list must stay.
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
