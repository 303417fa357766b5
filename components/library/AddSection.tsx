import { useState } from 'preact/hooks';
import { useText } from '../controls/text';
import { DraftCard } from './DraftCard';
import type { DraftCardProps } from './draft-view';

export interface AddSectionProps {
  /** What a transcript is wanted for; null when that is open. */
  recordingTitle: string | null;
  /** Why the lines of the page's own transcript could not be taken; null when all is well. */
  trouble: string | null;
  drafts: readonly DraftCardProps['draft'][];
  /** The reader's word for a problem of saving. */
  problemText: DraftCardProps['problemText'];
  /** True when a saved talk is shown at once in the tab it was brought for. */
  watches: boolean;
  onFiles: (files: readonly File[]) => void;
  onPaste: (text: string) => void;
  onChange: (id: number, fields: Parameters<DraftCardProps['onChange']>[0]) => void;
  onBorrow: ((id: number) => void) | null;
  onSave: (id: number) => void;
  onDiscard: (id: number) => void;
}

/** The ways in: choose, drop, paste; and below them what is on its way, each with its check. */
export function AddSection(props: AddSectionProps) {
  const text = useText();
  const { recordingTitle, drafts, onFiles, onPaste, onBorrow } = props;
  const [pasted, setPasted] = useState('');
  return (
    <section class="add">
      <h2>{recordingTitle === null ? text('addTitle') : text('addTitleFor', recordingTitle)}</h2>
      {props.trouble !== null && (
        <p class="wrong" role="alert">
          {props.trouble}
        </p>
      )}
      <div class="ways">
        <div class="card drop">
          <p>{text('addDrop')}</p>
          <label class="button file">
            {text('addChoose')}
            <input
              type="file"
              multiple
              onChange={(event) => {
                onFiles([...(event.currentTarget.files ?? [])]);
                // So that the same file can be chosen again after it has been put right.
                event.currentTarget.value = '';
              }}
            />
          </label>
          <p class="soft">{text('addForms')}</p>
        </div>
        <form
          class="card"
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim() === '') return;
            onPaste(pasted);
            setPasted('');
          }}
        >
          <label for="pasted">{text('addPasteLabel')}</label>
          <textarea
            id="pasted"
            rows={5}
            spellcheck={false}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <button type="submit" class="button quiet" disabled={pasted.trim() === ''}>
            {text('addPaste')}
          </button>
        </form>
      </div>
      <div aria-live="polite" class="drafts">
        {drafts.map((draft) => (
          <DraftCard
            key={draft.id}
            draft={draft}
            problemText={props.problemText}
            watches={props.watches}
            onChange={(fields) => props.onChange(draft.id, fields)}
            onBorrow={onBorrow && (() => onBorrow(draft.id))}
            onSave={() => props.onSave(draft.id)}
            onDiscard={() => props.onDiscard(draft.id)}
          />
        ))}
      </div>
    </section>
  );
}
