import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Excerpts } from '../../lib/panel/excerpts';
import type { Marks } from '../../lib/panel/marks';
import type { WordRange } from '../../lib/transcript/note';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';
import type { OnCopy } from './use-copy';

export interface SelectionBarProps {
  /** Null while nothing is selected. A signal, so that dragging over lines draws this bar only. */
  selected: ReadonlySignal<WordRange | null>;
  marks: Marks;
  /** Ends the selection, so that what stands under it is seen. */
  onMarked: (words: WordRange) => void;
  /** Repeats words; null where the player cannot be taken to them. */
  onRepeat: ((words: WordRange) => void) | null;
  excerpts: Excerpts;
  onCopy: OnCopy;
}

/** What can be done with what the reader has selected. */
export function SelectionBar({ selected, ...rest }: SelectionBarProps) {
  return selected.value && <Bar words={selected.value} {...rest} />;
}

type BarProps = Omit<SelectionBarProps, 'selected'> & { words: WordRange };

function Bar({ words, excerpts, marks, onMarked, onRepeat, onCopy }: BarProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = text('selectionLines', words.last - words.first + 1);
  const isHighlighted = marks.isHighlighted(words);
  return (
    // A press on it must not end the selection.
    <div class="selection-bar" role="group" aria-label={name} onMouseDown={(event) => event.preventDefault()}>
      <span>{name}</span>
      <button
        type="button"
        class="chip"
        onClick={() => {
          if (isHighlighted) marks.removeHighlights(words);
          else marks.highlight(words);
          onMarked(words);
        }}
      >
        {text(isHighlighted ? 'highlightRemove' : 'highlight')}
      </button>
      {onRepeat && (
        <button
          type="button"
          class="chip"
          onClick={() => {
            onRepeat(words);
            onMarked(words);
          }}
        >
          {text('loopSelection')}
        </button>
      )}
      <button
        type="button"
        class="chip"
        onClick={() => {
          const { text: plain, html } = excerpts.quote(words);
          onCopy(plain, html);
        }}
      >
        {text('copyRichQuote')}
      </button>
      <button type="button" class="chip" onClick={() => onCopy(excerpts.quote(words).markdown)}>
        {text('selectionCopy')}
      </button>
      <Menu
        label={text('selectionSave')}
        icon={<Icon name="menu" />}
        isOpen={isOpen}
        onToggle={setOpen}
        items={excerpts.forms.map(({ id, name: form }) => ({
          label: text('libraryExportAs', text(form)),
          onSelect: () => excerpts.save(words, id),
        }))}
      />
    </div>
  );
}
