import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Marks } from '../../lib/panel/marks';
import type { WordRange } from '../../lib/transcript/note';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';
import type { SelectedWords } from './selected-words';
import { type Taken, type TakenSource, takenWords } from './taken-words';
import type { OnCopy } from './use-copy';

export interface SelectionBarProps {
  /** A signal, so that dragging over lines redraws this bar only. */
  selected: ReadonlySignal<SelectedWords>;
  marks: Marks;
  /** Ends the selection, so that what is below it can be seen. */
  onMarked: (words: WordRange) => void;
  /** Repeats words; null if the player cannot be moved to them. */
  onRepeat: ((words: WordRange) => void) | null;
  source: TakenSource;
  onCopy: OnCopy;
}

/** What can be done with the reader's selection. */
export function SelectionBar({ selected, source, ...rest }: SelectionBarProps) {
  const taken = takenWords(selected.value, source);
  const [main] = taken;
  return main ? <Bar {...{ main, taken, ...rest }} words={selected.value.first} /> : null;
}

interface BarProps extends Pick<SelectionBarProps, 'marks' | 'onMarked' | 'onRepeat' | 'onCopy'> {
  /** The selection in the first transcript. Only that can be highlighted or repeated. */
  words: WordRange | null;
  taken: readonly Taken[];
  /** The first of `taken`. */
  main: Taken;
}

function Bar({ words, taken, main, marks, onMarked, onRepeat, onCopy }: BarProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = text('selectionLines', main.words.last - main.words.first + 1);
  const quotes = () => taken.map((one) => one.excerpts.quote(one.words));
  return (
    // A press on it must not end the selection.
    <div class="selection-bar" role="group" aria-label={name} onMouseDown={(event) => event.preventDefault()}>
      <span>{name}</span>
      {words && <HighlightButton {...{ words, marks, onMarked }} />}
      {words && onRepeat && (
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
          const all = quotes();
          onCopy(all.map((quote) => quote.text).join('\n\n'), all.map(({ html }) => html).join('\n'));
        }}
      >
        {text('copyRichQuote')}
      </button>
      <button
        type="button"
        class="chip"
        onClick={() =>
          onCopy(
            quotes()
              .map(({ markdown }) => markdown)
              .join('\n\n'),
          )
        }
      >
        {text('selectionCopy')}
      </button>
      <Menu
        label={text('selectionSave')}
        icon={<Icon name="menu" />}
        isOpen={isOpen}
        onToggle={setOpen}
        items={main.excerpts.forms.map(({ id, name: form }) => ({
          label: text('libraryExportAs', text(form)),
          onSelect: () => main.excerpts.save(main.words, id),
        }))}
      />
    </div>
  );
}

function HighlightButton({
  words,
  marks,
  onMarked,
}: Pick<BarProps, 'marks' | 'onMarked'> & { words: WordRange }) {
  const text = useText();
  const isHighlighted = marks.isHighlighted(words);
  return (
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
  );
}
