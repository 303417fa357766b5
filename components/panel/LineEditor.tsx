import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Cue } from '../../lib/transcript/cue';
import { directionOf } from '../../lib/transcript/direction';
import { useText } from '../controls/text';
import { scrollIntoList } from './rows';

export interface LineEditorProps {
  cue: Cue;
  corrections: LineCorrections;
}

/** A field in place of a line's words. Enter saves the text, Escape discards it. */
export function LineEditor({ cue, corrections }: LineEditorProps) {
  const text = useText();
  const written = corrections.draft.value?.text ?? cue.text;
  const field = useField(written);
  const stop = (event: Event) => event.stopPropagation();
  return (
    <form
      class="line-editor"
      onSubmit={(event) => {
        event.preventDefault();
        corrections.keep();
      }}
      // Otherwise a press would jump to the line.
      onPointerDown={stop}
      onClick={stop}
      onKeyDown={(event) => {
        // While an input method is composing, Escape and Enter belong to it.
        if (!event.isComposing && event.key === 'Escape') corrections.edit(null);
        // Keys that are commands elsewhere in the panel are text here.
        event.stopPropagation();
      }}
    >
      {/* Some browsers send what they check to a server. */}
      <textarea
        aria-label={text('correctName', formatTime(cue.start))}
        rows={1}
        ref={field}
        value={written}
        onInput={({ currentTarget }) =>
          corrections.edit({ line: corrections.openLine.peek(), text: currentTarget.value })
        }
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          corrections.keep();
        }}
        dir={directionOf(cue.text)}
        spellcheck={false}
      />
      {cue.original && (
        <p class="original" dir="auto">
          {text('correctOriginal', cue.original.text)}
        </p>
      )}
      <EditorButtons {...{ cue, corrections }} hasWords={written.trim() !== ''} />
    </form>
  );
}

/**
 * A ref for a field that takes the focus at once, with the cursor at its end, is as high as its text, and is kept in
 * view with its buttons.
 */
function useField(written: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  // In a layout effect, so that no typed key is lost.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(written.length, written.length);
  }, []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight}px`;
    // The field may have loaded after its line was scrolled into view, and it grows with the text.
    const list = area.closest<HTMLElement>('.list');
    if (list && area.form) scrollIntoList(list, area.form);
  }, [written]);
  return field;
}

function EditorButtons({ cue, corrections, hasWords }: LineEditorProps & { hasWords: boolean }) {
  const text = useText();
  return (
    <div class="editor-buttons">
      <button type="submit" class="chip" disabled={!hasWords}>
        {text('correctKeep')}
      </button>
      <button type="button" class="chip" onClick={() => corrections.edit(null)}>
        {text('correctLeave')}
      </button>
      {cue.original && (
        <button type="button" class="chip" onClick={corrections.restore}>
          {text('correctRestore')}
        </button>
      )}
    </div>
  );
}
