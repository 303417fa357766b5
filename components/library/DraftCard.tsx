import { useId } from 'preact/hooks';
import type { Draft, DraftFields as Fields } from '../../lib/desk/draft';
import { problemSentence } from '../../lib/formats/problem-text';
import { useText } from '../controls/text';
import { DraftFields } from './DraftFields';
import { ImportReport } from './ImportReport';

export interface DraftCardProps {
  draft: Draft;
  /** A sentence for what keeps the draft from being saved. */
  problemText: (problem: NonNullable<Draft['problem']>) => string;
  /** True when a saved talk is shown at once in the tab it was brought for. */
  watches: boolean;
  onChange: (fields: Fields) => void;
  /** Puts a text without times on those of the video's own transcript; null where there is no such video. */
  onBorrow: (() => void) | null;
  onSave: () => void;
  onDiscard: () => void;
}

/** What was found in one file, before anything of it is kept; then what became of it. */
export function DraftCard({
  draft,
  problemText,
  watches,
  onChange,
  onBorrow,
  onSave,
  onDiscard,
}: DraftCardProps) {
  const text = useText();
  const id = useId();
  const { stage, found, refused } = draft;
  return (
    <article class="card draft" aria-labelledby={id} data-stage={stage}>
      <h3 id={id}>{draft.name}</h3>
      {stage === 'reading' && <p>{text('draftReading')}</p>}
      {refused && (
        <>
          <p class="wrong">{problemSentence(refused, draft.name, text)}</p>
          <p class="soft">{text('draftNothingKept')}</p>
        </>
      )}
      {found && stage !== 'saved' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSave();
          }}
        >
          <ImportReport
            found={found}
            draft={draft}
            onTakeMended={(takesMended) => onChange({ takesMended })}
            onTakeTimes={(takesTimes) => onChange({ takesTimes })}
            onBorrow={onBorrow}
          />
          <DraftFields draft={draft} onChange={onChange} />
          {draft.taken && (
            <p class="warnings">
              {text(draft.taken.isBundled ? 'draftTakenForGood' : 'draftTaken', draft.taken.title)}
            </p>
          )}
          {draft.problem !== null && (
            <p class="wrong" role="alert">
              {problemText(draft.problem)}
            </p>
          )}
          <div class="buttons">
            <button type="submit" class="button" disabled={stage === 'saving'}>
              {text(watches ? 'draftSaveAndWatch' : 'draftSave')}
            </button>
            <button type="button" class="button quiet" onClick={onDiscard}>
              {text('draftDiscard')}
            </button>
          </div>
        </form>
      )}
      {stage === 'saved' && (
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
      )}
      {stage === 'refused' && (
        <button type="button" class="button quiet" onClick={onDiscard}>
          {text('draftClose')}
        </button>
      )}
    </article>
  );
}
