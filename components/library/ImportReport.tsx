import type { Draft } from '../../lib/desk/draft';
import type { Imported } from '../../lib/formats/import';
import { mendingSentence } from '../../lib/formats/mending-text';
import { problemSentence } from '../../lib/formats/problem-text';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import { transcriptLength } from '../../lib/transcript/length';
import { useText } from '../controls/text';

export interface ImportReportProps {
  found: Imported;
  draft: Draft;
  onTakeMended: (takesMended: boolean) => void;
  onTakeTimes: (takesTimes: boolean) => void;
  onBorrow: (() => void) | null;
}

/** What a file is, what was mended in it and can be refused, and what may be wrong still. */
export function ImportReport({ found, draft, onTakeMended, onTakeTimes, onBorrow }: ImportReportProps) {
  const text = useText();
  const borrowed = draft.takesTimes ? draft.borrowed?.cues : null;
  const cues = borrowed ?? (draft.takesMended ? found.cues : found.raw);
  const isTimed = found.timed || Boolean(borrowed);
  const facts = [
    text(found.formatName),
    text('reportLines', cues.length),
    isTimed ? formatTime(transcriptLength(cues)) : text('reportNoTimes'),
    languageName(found.language) ?? text('reportNoLanguage'),
    found.words > 0 ? text('reportWords') : null,
  ];
  return (
    <div class="report">
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {draft.borrowed && <Borrowed {...draft.borrowed} takes={draft.takesTimes} onTake={onTakeTimes} />}
      {!found.timed && !draft.borrowed?.cues && onBorrow && (
        <button type="button" class="button quiet" onClick={onBorrow}>
          {text('reportBorrow')}
        </button>
      )}
      {draft.warnings.length > 0 && (
        <ul class="warnings" aria-label={text('reportWarnings')}>
          {draft.warnings.map((warning, index) => (
            <li key={index}>{problemSentence(warning, draft.name, text)}</li>
          ))}
        </ul>
      )}
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
                <Lines label={text('reportBefore')} cues={before} isTimed={isTimed} />
                <Lines label={text('reportAfter')} cues={after} isTimed={isTimed} />
              </div>
            ))}
          </details>
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.takesMended}
              onChange={(event) => onTakeMended(event.currentTarget.checked)}
            />
            {text('reportTakeMended')}
          </label>
        </>
      )}
      <details>
        <summary>{text('reportFirstLines')}</summary>
        <Lines label="" cues={cues.slice(0, 5)} isTimed={isTimed} />
      </details>
    </div>
  );
}

interface BorrowedProps extends NonNullable<Draft['borrowed']> {
  takes: boolean;
  onTake: (takes: boolean) => void;
}

/** Whose times a text without any was given, which can be refused; or that it looks like another talk's. */
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

interface LinesProps {
  label: string;
  cues: readonly Cue[];
  isTimed: boolean;
}

function Lines({ label, cues, isTimed }: LinesProps) {
  const text = useText();
  return (
    <div class="lines">
      {label !== '' && <p class="eyebrow">{label}</p>}
      {cues.length === 0 && <p class="soft">{text('reportNoLine')}</p>}
      {cues.map((cue, index) => (
        <p key={index}>
          {isTimed && <time>{formatTime(cue.start)}</time>} {cue.text}
        </p>
      ))}
    </div>
  );
}

/** The language's name in the reader's own; null for none or one that the browser does not know. */
function languageName(tag: string): string | null {
  if (tag === '') return null;
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? null;
  } catch {
    return tag;
  }
}
