import { homeAddress } from '../../lib/transcript/home-address';
import type { TalkInfo } from '../../lib/transcript/talk';

/** Talks as links to their videos, each of which opens in a new tab. */
export function TalkList({ talks }: { talks: readonly TalkInfo[] }) {
  return (
    <ul class="talks">
      {talks.map((talk) => (
        <li key={talk.id}>
          <a href={talk.homes[0] ? homeAddress(talk.homes[0]) : ''} target="_blank" rel="noreferrer">
            <strong>{talk.title}</strong>
            <span>
              {talk.people
                .filter(({ role }) => role === 'guest')
                .map(({ name }) => name)
                .join(', ')}{' '}
              · {talk.show}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
