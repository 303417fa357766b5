import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import type { Draft, DraftFields } from '../../lib/desk/draft';
import type { Recording } from '../../lib/desk/recording';
import type { VisitProblem } from '../../lib/desk/visit';
import type { ImportChoices } from '../../lib/formats/choices';
import { useText } from '../controls/text';
import { DraftCard, type DraftCardProps } from './DraftCard';

const visitProblems: Readonly<Record<VisitProblem, MessageKey>> = {
  'no-transcript': 'visitNoTranscript',
  empty: 'visitEmpty',
  'page-closed': 'visitClosed',
};

export interface AddSectionProps {
  /** The recording to which the transcript belongs; null if the page was opened for none. */
  recording: Recording | null;
  /** Why the page's own transcript could not be read; null if that was not tried, or has succeeded. */
  visitProblem: VisitProblem | null;
  drafts: readonly Draft[];
  problemText: DraftCardProps['problemText'];
  onFiles: (files: readonly File[]) => void;
  onPaste: (text: string) => void;
  onChange: (id: number, fields: DraftFields) => void;
  onChoose: (id: number, choices: ImportChoices) => void;
  onBorrow: ((id: number) => void) | null;
  onSave: (id: number) => void;
  onDiscard: (id: number) => void;
  /** Another way to get a transcript. */
  children: ComponentChildren;
  /** Whether the listener has come for that other way. */
  isOtherFirst: boolean;
}

/** The section in which transcripts are chosen, dropped or pasted, with the drafts and their reports below. */
export function AddSection(props: AddSectionProps) {
  const text = useText();
  const { recording, visitProblem, drafts, onFiles, onPaste, onBorrow } = props;
  return (
    <section class="add">
      <h2>{recording ? text('addTitleFor', recording.title || recording.address) : text('addTitle')}</h2>
      {visitProblem && (
        <p class="wrong" role="alert">
          {text(visitProblems[visitProblem])}
        </p>
      )}
      {props.isOtherFirst && props.children}
      <div class="ways">
        <ChooseFiles onFiles={onFiles} />
        <PasteText onPaste={onPaste} />
      </div>
      {!props.isOtherFirst && props.children}
      <div aria-live="polite" class="drafts">
        {drafts.map((draft) => (
          <DraftCard
            key={draft.id}
            draft={draft}
            problemText={props.problemText}
            watches={recording !== null}
            onChange={(fields) => props.onChange(draft.id, fields)}
            onChoose={(choices) => props.onChoose(draft.id, choices)}
            onBorrow={onBorrow && (() => onBorrow(draft.id))}
            onSave={() => props.onSave(draft.id)}
            onDiscard={() => props.onDiscard(draft.id)}
          />
        ))}
      </div>
    </section>
  );
}

function ChooseFiles({ onFiles }: Pick<AddSectionProps, 'onFiles'>) {
  const text = useText();
  return (
    <div class="card drop">
      <p>{text('addDrop')}</p>
      <label class="button file">
        {text('addChoose')}
        <input
          type="file"
          multiple
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // Cleared so that the same file can be chosen again after it has been corrected.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="soft">{text('addForms')}</p>
    </div>
  );
}

function PasteText({ onPaste }: Pick<AddSectionProps, 'onPaste'>) {
  const text = useText();
  const [pasted, setPasted] = useState('');
  const isEmpty = pasted.trim() === '';
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onPaste(pasted);
        setPasted('');
      }}
    >
      <label for="pasted">{text('addPasteLabel')}</label>
      <textarea
        id="pasted"
        dir="auto"
        rows={5}
        spellcheck={false}
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <button type="submit" class="button quiet" disabled={isEmpty}>
        {text('addPaste')}
      </button>
    </form>
  );
}
