import { ask } from '../messages/to-background';
import type { OpenPanel } from '../panel/open-panel';
import type { Home } from '../transcript/talk';

/** Shows the hit whose link the listener has followed, if this panel was opened for one. */
export async function landOnHit(
  { talk, search, following }: OpenPanel,
  home: Home,
  until: AbortSignal,
): Promise<void> {
  const answer = await ask('take-landing', { talkId: talk.id });
  // If the listener is already typing, they are searching for something else.
  if (until.aborted || !answer.ok || !answer.value || search.query.peek() !== '') return;
  const { query, at } = answer.value;
  search.land(query, at);
  // The link has already started a video at that moment. On other pages a link cannot do that.
  if (home.kind === 'youtube') return;
  following.browse();
  following.lookAt(at);
}
