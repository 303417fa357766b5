import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Excerpts } from '../../lib/panel/excerpts';
import type { LineRange } from '../../lib/transcript/cue';
import { Icon } from '../controls/Icon';
import { Menu } from '../controls/Menu';
import { useText } from '../controls/text';
import type { OnCopy } from './use-copy';

export interface SelectionBarProps {
  /** Null while no lines are selected. A signal, so that dragging over lines draws this bar only. */
  selected: ReadonlySignal<LineRange | null>;
  excerpts: Excerpts;
  onCopy: OnCopy;
}

/** What can be done with the lines that the reader has selected. */
export function SelectionBar({ selected, ...rest }: SelectionBarProps) {
  return selected.value && <Bar lines={selected.value} {...rest} />;
}

type BarProps = Omit<SelectionBarProps, 'selected'> & { lines: LineRange };

function Bar({ lines, excerpts, onCopy }: BarProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = text('selectionLines', lines.last - lines.first + 1);
  return (
    // A press on it must not end the selection.
    <div class="selection-bar" role="group" aria-label={name} onMouseDown={(event) => event.preventDefault()}>
      <span>{name}</span>
      <button
        type="button"
        class="chip"
        onClick={() => {
          const { text: plain, html } = excerpts.quote(lines);
          onCopy(plain, html);
        }}
      >
        {text('copyRichQuote')}
      </button>
      <button type="button" class="chip" onClick={() => onCopy(excerpts.quote(lines).markdown)}>
        {text('selectionCopy')}
      </button>
      <Menu
        label={text('selectionSave')}
        icon={<Icon name="menu" />}
        isOpen={isOpen}
        onToggle={setOpen}
        items={excerpts.forms.map(({ id, name: form }) => ({
          label: text('libraryExportAs', text(form)),
          onSelect: () => excerpts.save(lines, id),
        }))}
      />
    </div>
  );
}
