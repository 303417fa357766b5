import type { Seconds } from '../transcript/cue';
import type { ListeningParts } from './listening-parts';

/**
 * Returns a function that moves the player to a moment of the transcript. If `needsWayBack`, its first call leaves a
 * way back to where the listener was. All later calls share that way back.
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
