import type { TalkInfo } from '../../lib/transcript/talk';

export interface ChoicesProps {
  talks: readonly TalkInfo[];
  onChoose: (talk: TalkInfo) => void;
}

/** Talks to choose from. */
export function Choices({ talks, onChoose }: ChoicesProps) {
  return (
    <ul class="choices">
      {talks.map((talk) => (
        <li key={talk.id}>
          <button type="button" onClick={() => onChoose(talk)}>
            <strong>{talk.title}</strong>
            <span>{describeTalk(talk)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Guests and show in one line. */
export function describeTalk({ people, show }: TalkInfo): string {
  const guests = people.filter(({ role }) => role === 'guest').map(({ name }) => name);
  return [guests.join(', '), show].filter(Boolean).join(' · ');
}
