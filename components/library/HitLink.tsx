import type { ComponentChildren } from 'preact';
import type { Seconds } from '../../lib/transcript/cue';
import { homeAddress, homeToVisit } from '../../lib/transcript/home-address';
import type { TalkInfo } from '../../lib/transcript/talk';

export interface HitLinkProps {
  talk: TalkInfo;
  at: Seconds;
  /** Called when the listener follows the link, perhaps into a new tab in the background. */
  onFollow: () => void;
  children: ComponentChildren;
}

/** A whole row that leads to a moment of a talk. It is not a link if the talk is played nowhere. */
export function HitLink({ talk, at, onFollow, children }: HitLinkProps) {
  const home = homeToVisit(talk.homes);
  if (!home) return <span class="hit-row">{children}</span>;
  return (
    <a
      class="hit-row"
      href={homeAddress(home, at)}
      target="_blank"
      rel="noreferrer"
      onClick={onFollow}
      onAuxClick={onFollow}
    >
      {children}
    </a>
  );
}
