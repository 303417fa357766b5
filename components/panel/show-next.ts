import type { ShownTranscripts } from '../../lib/kept/keep-second';
import type { OpenPanel } from '../../lib/panel/open-panel';

/** What can be shown of two transcripts, in the order in which a key steps through it. */
export const order: readonly ShownTranscripts[] = ['both', 'first', 'second'];

export type WithSecond = Pick<OpenPanel, 'second' | 'keptSecond'>;

/** Steps through both transcripts, the first and the second. Does nothing if there is no second. */
export function showNext({ second, keptSecond }: WithSecond): void {
  if (!second.talk.peek()) return;
  const shows = order[(order.indexOf(second.shows.peek()) + 1) % order.length] ?? 'both';
  keptSecond.edit({ kind: 'show', shows });
}
