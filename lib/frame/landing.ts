import { ask } from '../messages/to-background';
import type { OpenPanel } from '../panel/open-panel';
import type { Home } from '../transcript/talk';

/** Shows the hit to which the listener has followed a link, if this panel has opened for one. */
export async function landOnHit(
  { talk, search, following }: OpenPanel,
  home: Home,
  until: AbortSignal,
): Promise<void> {
  const answer = await ask('take-landing', { talkId: talk.id });
  // Whoever types meanwhile searches for something else.
  if (until.aborted || !answer.ok || !answer.value || search.query.peek() !== '') return;
  const { query, at } = answer.value;
  search.land(query, at);
  // The link has taken a video to that moment. No other page can be told one.
  if (home.kind === 'youtube') return;
  following.browse();
  following.lookAt(at);
}
