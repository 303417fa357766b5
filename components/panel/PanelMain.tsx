import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import type { Seconds } from '../../lib/transcript/cue';
import { keyText } from '../controls/KeyCaps';
import { useText } from '../controls/text';
import { ChapterBar } from './ChapterBar';
import { CueList } from './CueList';
import { ListeningSlot } from './ListeningSlot';
import {
  ContinueNotice,
  ElsewhereNotices,
  ListHeat,
  OverviewList,
  PassingNotice,
  SearchSummary,
  SecondChooser,
  SecondNotice,
  SyncBar,
  UndoNotice,
  useLateViews,
} from './late';
import { PanelFoot } from './PanelFoot';
import { Pills } from './Pills';
import { pinLines } from './pin-lines';
import { SearchField } from './SearchField';
import type { SelectedWords } from './selected-words';
import { useBlocks } from './use-blocks';
import type { BriefNote } from './use-brief-note';
import { useCopy } from './use-copy';
import { useLineNotes } from './use-line-notes';

export interface PanelMainProps {
  panel: OpenPanel;
  focus: SearchFocus;
  missing: string | null;
  problem: string | null;
  /** The search field. */
  input: RefObject<HTMLInputElement | null>;
  /** The element of the whole panel. */
  frame: RefObject<HTMLElement | null>;
  /** What has just been done. */
  brief: BriefNote;
  /** The selected words. */
  selected: Signal<SelectedWords>;
  /** Whether the listener wants to shift the transcript. */
  isShifting: Signal<boolean>;
  /** Whether the listener is choosing a second transcript. */
  isChoosing: Signal<boolean>;
  /** What comes at the very end. */
  end: ComponentChildren;
}

/** Everything below the panel's head. A collapsed panel does not have it. */
// long: the parts of the panel with what each needs
export function PanelMain(props: PanelMainProps) {
  const text = useText();
  const { panel, focus, missing, problem, input, frame, brief, selected, isShifting, isChoosing, end } =
    props;
  const { talk, sync, voice, following, trail, search, listening, overview } = panel;
  const keys = panel.keys.value;
  const { view, textSize } = panel.preferences.value;
  const blocks = useBlocks(panel, view);
  useLateViews(blocks !== null || overview.isShown.value);
  const top = useSignal(0);
  const focusLine = (index: number) => {
    frame.current?.querySelector<HTMLElement>(`[data-cue="${index}"]`)?.focus({ preventScroll: true });
  };
  const lineNotes = useLineNotes(talk, panel.notes, focusLine);
  const onCopy = useCopy(panel, brief);
  const searchTerm = (term: string) => {
    following.browse();
    search.setQuery(term);
    panel.rememberQuery(term);
    // The button that was pressed no longer exists.
    input.current?.focus({ preventScroll: true });
  };
  const readFrom = (start: Seconds) => {
    following.lookAt(start);
    following.browse();
    overview.isShown.value = false;
    // The button that was pressed is about to give way to the list.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true }),
    );
  };
  return (
    <>
      <SearchField
        {...{ search, following, focus }}
        inputRef={input}
        recent={panel.recent.value}
        keyName={keyText(keys.strokeFor('search') ?? '', text)}
        onUse={panel.rememberQuery}
        onEscape={listening.stop}
      />
      <SearchSummary {...{ search, listening, talk }} second={panel.second} />
      {isChoosing.value && <SecondChooser {...{ panel, isChoosing }} />}
      <SecondNotice second={panel.second} />
      <SyncBar {...{ sync, voice, isShifting }} pinKey={keyText(keys.strokeFor('pin') ?? '', text)} />
      <ContinueNotice comingBack={panel.comingBack} {...{ trail, search }} />
      <div class="body" data-text-size={textSize}>
        <div class="text">
          {blocks && (
            <ChapterBar {...{ panel, top }} blocks={blocks.blocks} isOverviewShown={overview.isShown} />
          )}
          {overview.isShown.value ? (
            <OverviewList panel={panel} onSearch={searchTerm} onRead={readFrom} />
          ) : blocks ? (
            <CueList
              key={blocks.key}
              {...{ panel, onCopy }}
              blocks={blocks.blocks}
              second={blocks.second}
              onSelectWords={(words) => {
                selected.value = words;
              }}
              onPin={pinLines(talk, sync, () => brief.warn(text('pinRefused')))}
              onNote={lineNotes.edit}
              onTop={(index) => {
                top.value = index;
              }}
            />
          ) : (
            <div class="list-frame" />
          )}
        </div>
        <ListHeat {...{ talk, search, voice, trail }} />
      </div>
      <ListeningSlot
        {...{ listening, brief }}
        cues={talk.cues}
        medium={panel.medium}
        heard={voice.cue}
        onStop={() => {
          listening.stop();
          // The button that was pressed no longer exists.
          frame.current?.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true });
        }}
      />
      <Pills panel={panel} />
      <PassingNotice passing={panel.passing} />
      <ElsewhereNotices news={panel.news} talk={panel.keptTalk} />
      <UndoNotice undo={panel.undo} />
      <PanelFoot
        {...{ panel, selected, missing, problem, onCopy, end }}
        note={brief.sentence.value}
        editor={lineNotes.editor}
        onMarked={({ first }) => {
          document.getSelection()?.removeAllRanges();
          // The button that was pressed no longer exists.
          focusLine(first);
        }}
      />
    </>
  );
}
