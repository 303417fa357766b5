import type { Draft } from '../../lib/desk/draft';
import type { ImportChoices } from '../../lib/formats/choices';
import type { Imported } from '../../lib/formats/finish-import';
import { useText } from '../controls/text';

export interface SpeakersReportProps {
  draft: Pick<Draft, 'choices' | 'names'>;
  found: Imported;
  onChoose: (choices: ImportChoices) => void;
  onName: (names: Draft['names']) => void;
}

/** More speakers are not shown, because nobody would go through them. */
const mostSpeakers = 30;

/**
 * The speakers in a file. The listener can rename each, or say that it is no speaker: then the word goes back into the
 * text.
 */
export function SpeakersReport({ draft: { choices, names }, found, onChoose, onName }: SpeakersReportProps) {
  const text = useText();
  const isRefused = (name: string) => choices.notSpeakers.includes(name);
  const refused = choices.notSpeakers.map((name) => ({ name, lines: 0 }));
  // Until the file has been read again, the result still has the speakers that were just refused.
  const taken = found.speakers.slice(0, mostSpeakers).filter(({ name }) => !isRefused(name));
  const speakers = [...taken, ...refused];
  const left = found.speakers.length - mostSpeakers;
  if (speakers.length === 0) return null;
  const refuse = (name: string, isSpeaker: boolean) => {
    const others = choices.notSpeakers.filter((one) => one !== name);
    onChoose({ ...choices, notSpeakers: isSpeaker ? others : [...others, name] });
  };
  return (
    <details>
      <summary>{text('reportSpeakers', found.speakers.length)}</summary>
      <p class="soft">{text('reportSpeakersHint')}</p>
      <ul class="speakers">
        {speakers.map(({ name, lines }) => (
          <li key={name}>
            <input
              type="checkbox"
              aria-label={text('reportIsSpeaker', name)}
              checked={!isRefused(name)}
              onChange={(event) => refuse(name, event.currentTarget.checked)}
            />
            <input
              dir="auto"
              aria-label={text('reportSpeakerName', name)}
              value={names[name] ?? name}
              disabled={isRefused(name)}
              onInput={(event) => onName({ ...names, [name]: event.currentTarget.value })}
            />
            <span class="soft">{isRefused(name) ? text('reportNoSpeaker') : text('reportLines', lines)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="soft">{text('listMore', left)}</p>}
    </details>
  );
}
