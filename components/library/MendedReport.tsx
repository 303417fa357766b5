import { type ImportChoices, isRefusable } from '../../lib/formats/choices';
import type { Mending } from '../../lib/formats/mending';
import { mendingSentence } from '../../lib/formats/mending-text';
import { useText } from '../controls/text';
import { ReportLines } from './ReportLines';

export interface MendedReportProps {
  mended: readonly Mending[];
  choices: ImportChoices;
  isTimed: boolean;
  onChoose: (choices: ImportChoices) => void;
}

/** What was fixed in a file, each kind with examples. Fixes that concern its lines can be refused. */
export function MendedReport({ mended, choices, isTimed, onChoose }: MendedReportProps) {
  const text = useText();
  if (mended.length === 0) return null;
  const isRefused = (kind: Mending['kind']) => choices.refusedMendings.some((refused) => refused === kind);
  const refuse = ({ kind }: Mending, isTaken: boolean) => {
    const others = choices.refusedMendings.filter((refused) => refused !== kind);
    const refusedMendings = isTaken || !isRefusable(kind) ? others : [...others, kind];
    onChoose({ ...choices, refusedMendings });
  };
  return (
    <>
      <h4>{text('reportMended')}</h4>
      <ul class="mended">
        {mended.map((mending) => (
          <li key={mending.kind}>
            {isRefusable(mending.kind) ? (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={!isRefused(mending.kind)}
                  onChange={(event) => refuse(mending, event.currentTarget.checked)}
                />
                {mendingSentence(mending, text)}
              </label>
            ) : (
              mendingSentence(mending, text)
            )}
            <Examples mending={mending} isTimed={isTimed} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Examples({ mending: { examples = [] }, isTimed }: { mending: Mending; isTimed: boolean }) {
  const text = useText();
  if (examples.length === 0) return null;
  return (
    <details>
      <summary>{text('reportExamples')}</summary>
      {examples.map(({ before, after }, index) => (
        <div key={index} class="example">
          <ReportLines label={text('reportBefore')} cues={before} isTimed={isTimed} isExact />
          <ReportLines label={text('reportAfter')} cues={after} isTimed={isTimed} isExact />
        </div>
      ))}
    </details>
  );
}
