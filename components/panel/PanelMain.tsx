import type { Signal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { LineRange } from '../../lib/transcript/cue';
import { useText } from '../controls/text';
import { CueList } from './CueList';
import { ElsewhereNotices } from './ElsewhereNotices';
import { ListHeat } from './ListHeat';
import { PanelFoot } from './PanelFoot';
import { PassingNotice } from './PassingNotice';
import { Pills } from './Pills';
import { pinLines } from './pin-lines';
import { SearchField } from './SearchField';
import { SearchSummary } from './SearchSummary';
import { SyncBar } from './SyncBar';
import { UndoNotices } from './UndoNotices';
import { useBlocks } from './use-blocks';
import type { BriefNote } from './use-brief-note';
import { useLineNotes } from './use-line-notes';

export interface PanelMainProps {
  open: OpenPanel;
  focus: SearchFocus;
  missing: string | null;
  problem: string | null;
  /** The search field. */
  input: RefObject<HTMLInputElement | null>;
  /** The element of the whole panel. */
  frame: RefObject<HTMLElement | null>;
  /** What has just been done. */
  brief: BriefNote;
  /** The lines over which the selection runs; null while it is in one line or none. */
  selected: Signal<LineRange | null>;
  /** What stands at the very end. */
  end: ComponentChildren;
}

/** Everything under the panel's head, which a collapsed panel does not have. */
export function PanelMain(props: PanelMainProps) {
  const text = useText();
  const { open, focus, missing, problem, input, frame, brief, selected, end } = props;
  const { talk, sync, voice, following, trail, words, search } = open;
  const blocks = useBlocks(open, open.preferences.value.view);
  const lineNotes = useLineNotes(talk, open.notes, (index) => {
    frame.current?.querySelector<HTMLElement>(`[data-cue="${index}"]`)?.focus({ preventScroll: true });
  });
  const onCopy = async (copied: string) => {
    brief.say((await open.copy(copied)) ? text('copied') : text('copyFailed'));
  };
  return (
    <>
      <SearchField
        {...{ search, following, focus }}
        inputRef={input}
        recent={open.recent.value}
        onUse={open.useQuery}
      />
      <SearchSummary {...{ search, voice, trail }} />
      <SyncBar {...{ sync, voice }} />
      <div class="body">
        {blocks ? (
          <CueList
            key={open.preferences.value.view}
            panel={open}
            notes={open.notes}
            blocks={blocks}
            marksWords={open.preferences.value.marksWords}
            linkTo={open.linkTo}
            onCopy={onCopy}
            onSelectLines={(lines) => {
              selected.value = lines;
            }}
            onPin={pinLines(talk, sync, () => brief.say(text('pinRefused')))}
            onNote={lineNotes.edit}
          />
        ) : (
          <div class="list-frame" />
        )}
        <ListHeat {...{ talk, search, voice, trail }} />
        <Pills {...{ following, trail }} />
      </div>
      <PassingNotice passing={open.passing} />
      <ElsewhereNotices news={open.news} talk={open.keptTalk} />
      <UndoNotices lost={open.notes.lost} sync={sync} />
      <PanelFoot
        {...{ voice, words, search, selected, missing, problem, onCopy }}
        note={brief.sentence.value}
        excerpts={open.excerpts}
      >
        {lineNotes.editor}
        {end}
      </PanelFoot>
    </>
  );
}
