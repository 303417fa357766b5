import type { Text } from '../../lib/browser/text';
import { writeNames } from '../../lib/transcript/names-text';
import { madeHere, type TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';

export interface ChoicesProps {
  talks: readonly TalkInfo[];
  onChoose: (talk: TalkInfo) => void;
}

/** Talks to choose from. */
export function Choices({ talks, onChoose }: ChoicesProps) {
  const text = useText();
  return (
    <ul class="choices">
      {talks.map((talk) => (
        <li key={talk.id}>
          <button type="button" onClick={() => onChoose(talk)}>
            <strong>
              <bdi>{talk.title}</bdi>
            </strong>
            <span>
              <bdi>{describeTalk(talk, text)}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The guests and the show in one line, and where the lines were made. */
export function describeTalk(talk: TalkInfo, text: Text): string {
  const guests = talk.people.filter(({ role }) => role === 'guest');
  return [writeNames(guests, text('catalogueLanguage')), talk.show, madeHere(talk, text)]
    .filter(Boolean)
    .join(' · ');
}
