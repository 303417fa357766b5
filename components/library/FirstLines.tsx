import { useId } from 'preact/hooks';
import type { ImportChoices } from '../../lib/formats/choices';
import { type Encoding, encodingNames } from '../../lib/formats/encodings';
import type { Imported } from '../../lib/formats/finish-import';
import type { Cue } from '../../lib/transcript/cue';
import { useText } from '../controls/text';
import { ReportLines } from './ReportLines';

export interface FirstLinesProps {
  found: Imported;
  cues: readonly Cue[];
  isTimed: boolean;
  choices: ImportChoices;
  onChoose: (choices: ImportChoices) => void;
}

const mostLines = 5;
const beyondAscii = /[^\0-\u007f]/u;

/**
 * The first lines as they were read. If the encoding had to be guessed, they are shown at once, and they are the lines
 * with letters that depend on it. Another encoding can be chosen for every file.
 */
export function FirstLines({ found, cues, isTimed, choices, onChoose }: FirstLinesProps) {
  const text = useText();
  const id = useId();
  const isDoubtful =
    choices.encoding !== undefined || found.mended.some((mending) => mending.kind === 'encoding');
  const telling = isDoubtful ? cues.filter((cue) => beyondAscii.test(cue.text)) : [];
  const shown = telling.length > 0 ? telling : cues;
  return (
    <details open={isDoubtful}>
      <summary>{text('reportFirstLines')}</summary>
      <ReportLines label="" cues={shown.slice(0, mostLines)} isTimed={isTimed} />
      {found.encoding !== undefined && (
        <p>
          <label for={id}>{text('reportEncoding')}</label>{' '}
          <select
            id={id}
            value={found.encoding}
            onChange={(event) => onChoose({ ...choices, encoding: event.currentTarget.value as Encoding })}
          >
            {Object.entries(encodingNames).map(([label, name]) => (
              <option key={label} value={label} selected={label === found.encoding}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
    </details>
  );
}
