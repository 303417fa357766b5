import type { Seconds } from '../transcript/cue';
import type { ListeningParts } from './listening-parts';

/**
 * Takes the player to moments of the transcript. There is one way back for all of them: the first leaves it, to where
 * the listener was before, if `needsWayBack`.
 */
export function passageSeek(
  { medium, sync, trail }: Pick<ListeningParts, 'medium' | 'sync' | 'trail'>,
  needsWayBack: boolean,
): (time: Seconds) => void {
  let leavesWayBack = needsWayBack;
  return (time) => {
    if (leavesWayBack) trail.jumpTo(time);
    else medium.player.seek(sync.map.peek().toMedia(time));
    leavesWayBack = false;
  };
}
