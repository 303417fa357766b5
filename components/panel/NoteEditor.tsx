import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../controls/text';

export interface NoteEditorProps {
  /** The time of the line, for people. */
  time: string;
  /** What has been written before; '' for nothing. */
  written: string;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** A field for what the listener writes about one line; saving it empty deletes the note. */
export function NoteEditor({ time, written, onSave, onCancel }: NoteEditorProps) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  // In a layout effect, so that no key that is typed meanwhile gets lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => onSave(field.current!.value);
  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        // Keys that are commands elsewhere in the panel are text here.
        event.stopPropagation();
      }}
    >
      {/* Some browsers send what they check to a server. */}
      <textarea
        aria-label={text('noteName', time)}
        rows={3}
        ref={field}
        defaultValue={written}
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
        {written !== '' && (
          <button type="button" class="chip" onClick={() => onSave('')}>
            {text('noteDelete')}
          </button>
        )}
      </div>
    </form>
  );
}
