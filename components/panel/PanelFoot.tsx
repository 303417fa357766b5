import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { formatTime } from '../../lib/transcript/clock-text';
import type { WordRange } from '../../lib/transcript/note';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';
import { SelectionBar, TeachBar } from './late';
import type { SelectedWords } from './selected-words';
import type { TakenSource } from './taken-words';
import type { BriefSentence } from './use-brief-note';
import type { OnCopy } from './use-copy';

export interface PanelFootProps {
  panel: TakenSource & Pick<OpenPanel, 'voice' | 'words' | 'search' | 'refusals' | 'listening' | 'notes'>;
  selected: ReadonlySignal<SelectedWords>;
  /** Ends the selection, so that what is below it can be seen. */
  onMarked: (words: WordRange) => void;
  /** A report that a reader can send us about a page that lacks the panel's place; null if nothing is missing. */
  missing: string | null;
  /** A sentence about what could not be saved; null if there is no problem. */
  problem: string | null;
  /** A sentence about what has just been done; null for none. */
  note: BriefSentence | null;
  onCopy: OnCopy;
  /** The editor of a note. */
  editor: ComponentChildren;
  /** What comes at the very end. */
  end: ComponentChildren;
}

/** Below the list: the panel's messages, and what can be done with a hit or with selected lines. */
export function PanelFoot(props: PanelFootProps) {
  const { panel, selected, onMarked, missing, problem, note, onCopy, editor, end } = props;
  const { words, search, refusals, listening } = panel;
  const text = useText();
  const waitsAt = panel.voice.waitsAt.value;
  return (
    <>
      {waitsAt !== null && <Notice icon="pause">{text('advertWaits', formatTime(waitsAt))}</Notice>}
      {missing && (
        <Notice action={{ label: text('copyReport'), onSelect: () => onCopy(missing) }}>
          {text('placeMissing')}
        </Notice>
      )}
      {problem && <Notice>{problem}</Notice>}
      {note && <Notice icon={note.isWarning ? 'warning' : 'check'}>{note.text}</Notice>}
      <TeachBar {...{ words, search, refusals }} />
      {editor}
      <SelectionBar
        {...{ selected, onMarked, onCopy }}
        source={panel}
        marks={panel.notes.marks}
        onRepeat={listening.canPlay() ? listening.repeat : null}
      />
      {end}
    </>
  );
}
