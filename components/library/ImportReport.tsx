import type { Draft } from '../../lib/desk/draft';
import type { ImportChoices } from '../../lib/formats/choices';
import type { Imported } from '../../lib/formats/finish-import';
import { problemSentence } from '../../lib/formats/problem-text';
import { formatTime } from '../../lib/transcript/clock-text';
import { languageName } from '../../lib/transcript/language-name';
import { transcriptLength } from '../../lib/transcript/length';
import { renameSpeakers } from '../../lib/transcript/rename-speakers';
import { useText } from '../controls/text';
import { FirstLines } from './FirstLines';
import { MendedReport } from './MendedReport';
import { SpeakersReport } from './SpeakersReport';

export interface ImportReportProps {
  found: Imported;
  draft: Draft;
  onChoose: (choices: ImportChoices) => void;
  onName: (names: Draft['names']) => void;
  onTakeTimes: (takesTimes: boolean) => void;
  onBorrow: (() => void) | null;
}

/** What a file contains, what was fixed in it, and what may still be wrong. The listener can change most of it. */
export function ImportReport(props: ImportReportProps) {
  const text = useText();
  const { found, draft, onChoose, onName, onTakeTimes, onBorrow } = props;
  const borrowed = draft.takesTimes ? draft.borrowed?.cues : null;
  const cues = renameSpeakers(borrowed ?? found.cues, draft.names);
  const isTimed = found.timed || Boolean(borrowed);
  const facts = [
    text(found.formatName),
    text('reportLines', cues.length),
    isTimed ? formatTime(transcriptLength(cues)) : text('reportNoTimes'),
    found.language === ''
      ? text('reportNoLanguage')
      : languageName(found.language, text('catalogueLanguage')),
    found.words > 0 ? text('reportWords') : null,
  ];
  return (
    <div class="report">
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {draft.warnings.length > 0 && (
        <ul class="warnings" aria-label={text('reportWarnings')}>
          {draft.warnings.map((warning, index) => (
            <li key={index}>{problemSentence(warning, draft.name, text)}</li>
          ))}
        </ul>
      )}
      {draft.borrowed && <Borrowed {...draft.borrowed} takes={draft.takesTimes} onTake={onTakeTimes} />}
      {!found.timed && !draft.borrowed?.cues && onBorrow && (
        <button type="button" class="button quiet" onClick={onBorrow}>
          {text('reportBorrow')}
        </button>
      )}
      <MendedReport mended={found.mended} choices={draft.choices} isTimed={isTimed} onChoose={onChoose} />
      <SpeakersReport draft={draft} found={found} onChoose={onChoose} onName={onName} />
      <FirstLines found={found} cues={cues} isTimed={isTimed} choices={draft.choices} onChoose={onChoose} />
    </div>
  );
}

interface BorrowedProps extends NonNullable<Draft['borrowed']> {
  takes: boolean;
  onTake: (takes: boolean) => void;
}

/** Where a text without times got its times, which can be refused; or that it seems to belong to another talk. */
function Borrowed({ from, matched, cues, takes, onTake }: BorrowedProps) {
  const text = useText();
  const percent = Math.round(matched * 100);
  if (!cues) return <p class="warnings">{text('reportOtherTalk', from, percent)}</p>;
  return (
    <>
      <p>{text('reportBorrowed', from, percent)}</p>
      <label class="choice">
        <input type="checkbox" checked={takes} onChange={(event) => onTake(event.currentTarget.checked)} />
        {text('reportTakeTimes')}
      </label>
    </>
  );
}
