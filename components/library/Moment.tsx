import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { homeAddress, homeToVisit } from '../../lib/transcript/home-address';
import type { TalkInfo } from '../../lib/transcript/talk';

/** A time in a talk, drawn as a link if the talk has a home. */
export function Moment({ talk: { homes }, at }: { talk: TalkInfo; at: Seconds }) {
  const home = homeToVisit(homes);
  if (!home) return <>{formatTime(at)}</>;
  return (
    <a href={homeAddress(home, at)} target="_blank" rel="noreferrer">
      {formatTime(at)}
    </a>
  );
}
