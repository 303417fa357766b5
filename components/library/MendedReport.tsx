import type { Draft } from '../../lib/desk/draft';
import type { Imported } from '../../lib/formats/import';
import { mendingSentence } from '../../lib/formats/mending-text';
import { useText } from '../controls/text';
import { ReportLines } from './ReportLines';

export interface MendedReportProps {
  found: Imported;
  draft: Draft;
  isTimed: boolean;
  onTake: (takesMended: boolean) => void;
}

/** What was mended in a file, with examples; the reader can keep the lines as the file has them. */
export function MendedReport({ found, draft, isTimed, onTake }: MendedReportProps) {
  const text = useText();
  return (
    <>
      {found.mended.length > 0 && (
        <>
          <h4>{text('reportMended')}</h4>
          <ul>
            {found.mended.map((mending, index) => (
              <li key={index}>{mendingSentence(mending, text)}</li>
            ))}
          </ul>
        </>
      )}
      {draft.mendedLines.length > 0 && (
        <>
          <details>
            <summary>{text('reportExamples')}</summary>
            {draft.mendedLines.map(({ before, after }, index) => (
              <div key={index} class="example">
                <ReportLines label={text('reportBefore')} cues={before} isTimed={isTimed} />
                <ReportLines label={text('reportAfter')} cues={after} isTimed={isTimed} />
              </div>
            ))}
          </details>
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.takesMended}
              onChange={(event) => onTake(event.currentTarget.checked)}
            />
            {text('reportTakeMended')}
          </label>
        </>
      )}
    </>
  );
}
