import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../controls/text';

export interface NoteEditorProps {
  /** The time of the line, for readers. */
  time: string;
  /** The words of the line. */
  words: string;
  /** The text in the field. */
  draft: string;
  /** Whether there is a note that can be deleted. */
  isWritten: boolean;
  onInput: (text: string) => void;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A field for the listener's note about one line. Saving it empty deletes the note. */
export function NoteEditor({ time, words, draft, isWritten, onInput, onSave, onCancel }: NoteEditorProps) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  // In a layout effect, so that no typed key is lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => onSave(draft);
  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        // While an input method is composing, Escape and Enter belong to it.
        if (event.isComposing) event.stopPropagation();
        else if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        // Keys that are commands elsewhere in the panel are text here.
        event.stopPropagation();
      }}
    >
      <p class="note-about" dir="auto">
        {text('noteAbout', time, words)}
      </p>
      {/* Some browsers send what they check to a server. */}
      <textarea
        aria-label={text('noteName', time)}
        rows={3}
        ref={field}
        value={draft}
        onInput={(event) => onInput(event.currentTarget.value)}
        dir="auto"
        spellcheck={false}
      />
      <div class="note-buttons">
        <button type="submit" class="chip">
          {text('noteSave')}
        </button>
        <button type="button" class="chip" onClick={onCancel}>
          {text('noteCancel')}
        </button>
        {isWritten && (
          <button type="button" class="chip" onClick={() => onSave('')}>
            {text('noteDelete')}
          </button>
        )}
      </div>
    </form>
  );
}
