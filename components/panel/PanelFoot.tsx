import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ExcerptSource } from '../../lib/panel/excerpts';
import type { Marks } from '../../lib/panel/marks';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchSession } from '../../lib/panel/search-session';
import type { Voice } from '../../lib/panel/voice';
import type { Words } from '../../lib/panel/words';
import { formatTime } from '../../lib/transcript/clock-text';
import type { WordRange } from '../../lib/transcript/note';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';
import { SelectionBar, TeachBar } from './late';
import type { SelectedWords } from './selected-words';
import type { BriefSentence } from './use-brief-note';
import type { OnCopy } from './use-copy';

export interface PanelFootProps {
  voice: Voice;
  words: Words;
  search: SearchSession;
  refusals: OpenPanel['refusals'];
  /** What excerpts are taken from. */
  source: ExcerptSource & Pick<OpenPanel, 'second'>;
  selected: ReadonlySignal<SelectedWords>;
  marks: Marks;
  onMarked: (words: WordRange) => void;
  /** Repeats words; null if the player cannot be moved to them. */
  onRepeat: ((words: WordRange) => void) | null;
  /** A report that a reader can send us about a page that lacks the panel's place; null if nothing is missing. */
  missing: string | null;
  /** A sentence about what could not be saved; null if there is no problem. */
  problem: string | null;
  /** A sentence about what has just been done; null for none. */
  note: BriefSentence | null;
  onCopy: OnCopy;
  /** The editor of a note, and what comes at the very end. */
  children: readonly [editor: ComponentChildren, end: ComponentChildren];
}

/** Below the list: the panel's messages, and what can be done with a hit or with selected lines. */
export function PanelFoot(props: PanelFootProps) {
  const { voice, words, search, refusals, source, selected, missing, problem, note, onCopy } = props;
  const { marks, onMarked, onRepeat } = props;
  const [editor, end] = props.children;
  const text = useText();
  const waitsAt = voice.waitsAt.value;
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
      <SelectionBar {...{ selected, source, marks, onMarked, onRepeat, onCopy }} />
      {end}
    </>
  );
}
