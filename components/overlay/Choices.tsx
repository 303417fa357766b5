import { writeNames } from '../../lib/transcript/names-text';
import type { TalkInfo } from '../../lib/transcript/talk';
import { useText } from '../controls/text';

export interface ChoicesProps {
  talks: readonly TalkInfo[];
  onChoose: (talk: TalkInfo) => void;
}

/** Talks to choose from. */
export function Choices({ talks, onChoose }: ChoicesProps) {
  const language = useText()('catalogueLanguage');
  return (
    <ul class="choices">
      {talks.map((talk) => (
        <li key={talk.id}>
          <button type="button" onClick={() => onChoose(talk)}>
            <strong>
              <bdi>{talk.title}</bdi>
            </strong>
            <span>
              <bdi>{describeTalk(talk, language)}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Guests and show in one line. `language` is a BCP 47 tag. */
export function describeTalk({ people, show }: TalkInfo, language: string): string {
  const guests = people.filter(({ role }) => role === 'guest');
  return [writeNames(guests, language), show].filter(Boolean).join(' · ');
}
