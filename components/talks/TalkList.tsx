import { homeAddress } from '../../lib/transcript/home-address';
import { writeNames } from '../../lib/transcript/names-text';
import type { TalkInfo } from '../../lib/transcript/talk';

export interface TalkListProps {
  talks: readonly TalkInfo[];
  /** BCP 47 tag of the page's language. */
  language: string;
}

/** Talks as links to their videos. Each link opens in a new tab. */
export function TalkList({ talks, language }: TalkListProps) {
  return (
    <ul class="talks">
      {talks.map((talk) => (
        <li key={talk.id}>
          <a href={talk.homes[0] ? homeAddress(talk.homes[0]) : ''} target="_blank" rel="noreferrer">
            <strong>
              <bdi>{talk.title}</bdi>
            </strong>
            <span>
              <bdi>{writeNames(guestsOf(talk), language)}</bdi> · <bdi>{talk.show}</bdi>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function guestsOf({ people }: TalkInfo) {
  return people.filter(({ role }) => role === 'guest');
}
