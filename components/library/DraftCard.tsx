import { useEffect, useId, useState } from 'preact/hooks';
import type { Draft, DraftFields as Fields } from '../../lib/desk/draft';
import type { ImportChoices } from '../../lib/formats/choices';
import type { Imported } from '../../lib/formats/finish-import';
import { problemSentence } from '../../lib/formats/problem-text';
import { useText } from '../controls/text';
import { DraftFields } from './DraftFields';
import { ImportReport } from './ImportReport';

export interface DraftCardProps {
  draft: Draft;
  /** The sentence for a problem that prevents the draft from being saved. */
  problemText: (problem: NonNullable<Draft['problem']>) => string;
  /** Whether the talk, once saved, is shown at once in the tab from which the page was opened. */
  watches: boolean;
  onChange: (fields: Fields) => void;
  /** Reads the file again with these choices. */
  onChoose: (choices: ImportChoices) => void;
  /** Gives a text without times those of the video's own transcript; null if there is no such video. */
  onBorrow: (() => void) | null;
  onSave: () => void;
  onDiscard: () => void;
}

/** What was found in one file before any of it is saved, and afterwards what became of it. */
export function DraftCard(props: DraftCardProps) {
  const text = useText();
  const id = useId();
  const { draft, onDiscard } = props;
  const { stage, found, refused } = draft;
  return (
    <article class="card draft" aria-labelledby={id} data-stage={stage}>
      <h3 id={id}>{draft.name}</h3>
      {stage === 'reading' && <DraftUnderWay onCancel={onDiscard} />}
      {refused && (
        <>
          <p class="wrong">{problemSentence(refused, draft.name, text)}</p>
          <p class="soft">{text('draftNothingKept')}</p>
        </>
      )}
      {found && stage !== 'saved' && <DraftForm {...props} found={found} />}
      {stage === 'saved' && <SavedDraft draft={draft} onDiscard={onDiscard} />}
      {stage === 'refused' && (
        <div class="buttons">
          <button type="button" class="button quiet" onClick={onDiscard}>
            {text('draftClose')}
          </button>
        </div>
      )}
    </article>
  );
}

/** If reading takes less time than this, nobody could press a button in time. In ms. */
const slowAfterMs = 3000;

/**
 * Shown while the file is read. How far the reading has come is unknown, but it is still running and can be cancelled.
 */
function DraftUnderWay({ onCancel }: { onCancel: () => void }) {
  const text = useText();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return <p>{text('draftReading')}</p>;
  return (
    <>
      <p>{text('draftReadingLong')}</p>
      <progress aria-label={text('draftReadingLong')} />
      <div class="buttons">
        <button type="button" class="button quiet" onClick={onCancel}>
          {text('draftCancel')}
        </button>
      </div>
    </>
  );
}

/** What was found, with the parts that can be changed before it is saved. */
function DraftForm(props: DraftCardProps & { found: Imported }) {
  const text = useText();
  const { draft, found, problemText, watches, onChange, onChoose, onBorrow, onSave, onDiscard } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <ImportReport
        found={found}
        draft={draft}
        onChoose={onChoose}
        onName={(names) => onChange({ names })}
        onTakeTimes={(takesTimes) => onChange({ takesTimes })}
        onBorrow={onBorrow}
      />
      <DraftFields draft={draft} onChange={onChange} />
      {draft.taken && <TakenReport taken={draft.taken} isBeside={draft.isBeside} onChange={onChange} />}
      {draft.problem !== null && (
        <p class="wrong" role="alert">
          {problemText(draft.problem)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button" disabled={draft.stage === 'saving'}>
          {text(watches ? 'draftSaveAndWatch' : 'draftSave')}
        </button>
        <button type="button" class="button quiet" onClick={onDiscard}>
          {text('draftDiscard')}
        </button>
      </div>
    </form>
  );
}

interface TakenReportProps extends Pick<Draft, 'isBeside'>, Pick<DraftCardProps, 'onChange'> {
  taken: NonNullable<Draft['taken']>;
}

/**
 * What happens to the talk that already plays at the draft's address: the draft replaces it or becomes its second
 * transcript.
 */
function TakenReport({ taken, isBeside, onChange }: TakenReportProps) {
  const text = useText();
  return (
    <>
      {!isBeside && (
        <p class="warnings">{text(taken.isBundled ? 'draftTakenForGood' : 'draftTaken', taken.title)}</p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={isBeside}
          onChange={(event) => onChange({ isBeside: event.currentTarget.checked })}
        />
        {text('draftBeside', taken.title)}
      </label>
    </>
  );
}

function SavedDraft({ draft, onDiscard }: Pick<DraftCardProps, 'draft' | 'onDiscard'>) {
  const text = useText();
  return (
    <>
      <p>{text('draftSaved', draft.title)}</p>
      <div class="buttons">
        {draft.savedAddress !== '' && (
          <a class="button" href={draft.savedAddress} target="_blank" rel="noreferrer">
            {text('draftOpen')}
          </a>
        )}
        <button type="button" class="button quiet" onClick={onDiscard}>
          {text('draftClose')}
        </button>
      </div>
    </>
  );
}
