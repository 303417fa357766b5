import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { SearchFocus } from '../../lib/panel/search-focus';
import { PinOrderError } from '../../lib/timeline/sync-map';
import type { LineRange } from '../../lib/transcript/cue';
import { ResizeHandle } from '../controls/ResizeHandle';
import { useText } from '../controls/text';
import { useInstantEffect } from '../controls/use-instant-effect';
import { CueList } from './CueList';
import { ListHeat } from './ListHeat';
import { PanelFoot } from './PanelFoot';
import { type FloatingParts, PanelHead } from './PanelHead';
import { Pills } from './Pills';
import { SearchField } from './SearchField';
import { SearchSummary } from './SearchSummary';
import { SyncBar } from './SyncBar';
import { useBriefNote } from './use-brief-note';
import { useLineNotes } from './use-line-notes';

export interface PanelViewProps {
  open: OpenPanel;
  /** Whether the listener wants the focus in the search field; a collapsed panel opens for it. */
  focus: SearchFocus;
  /** What a reader can send us about a page that lacks the panel's place; null when all is well. */
  missing: string | null;
  /** One sentence about what could not be kept; null when all is well. */
  problem: string | null;
  floating?: FloatingParts;
}

/** The whole panel. It fills the element it stands in; where that is, and how large, is decided outside. */
export function PanelView({ open, focus, missing, problem, floating }: PanelViewProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { talk, preferences, sync, voice, following, trail, words, search } = open;
  const { sentence: note, say } = useBriefNote();
  const selected = useSignal<LineRange | null>(null);
  const lineNotes = useLineNotes(talk, open.notes, (index) => {
    frame.current?.querySelector<HTMLElement>(`[data-cue="${index}"]`)?.focus({ preventScroll: true });
  });
  const { isCollapsed, marksWords } = preferences.value;

  const set = (change: Partial<PanelPreferences>) => {
    preferences.value = { ...preferences.peek(), ...change };
  };
  const onCopy = async (copied: string) => {
    say((await open.copy(copied)) ? text('copied') : text('copyFailed'));
  };
  const onPin = (index: number, pinned?: number) => {
    const at = talk.cues[index]!.start;
    try {
      if (pinned === undefined) sync.pinHere(at);
      else sync.movePin(talk.cues[pinned]!.start, at);
    } catch (error) {
      if (!(error instanceof PinOrderError)) throw error;
      say(text('pinRefused'));
    }
  };
  useInstantEffect(() => {
    if (focus.isWanted.value && preferences.peek().isCollapsed) set({ isCollapsed: false });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === input.current) return;
    if (event.key === '/') input.current?.focus();
    else if (event.key === 'Escape') {
      search.setQuery('');
      following.follow();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      class="panel"
      role="complementary"
      aria-label={text('panelName', talk.title)}
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <PanelHead talk={talk} preferences={preferences} floating={floating} />
      {!isCollapsed && (
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
            <CueList
              panel={open}
              notes={open.notes}
              marksWords={marksWords}
              linkTo={open.linkTo}
              onCopy={onCopy}
              onSelectLines={(lines) => {
                selected.value = lines;
              }}
              onPin={onPin}
              onNote={lineNotes.edit}
            />
            <ListHeat {...{ talk, search, voice, trail }} />
            <Pills {...{ following, trail }} />
          </div>
          <PanelFoot
            {...{ voice, words, search, selected, missing, problem, onCopy }}
            note={note.value}
            excerpts={open.excerpts}
          >
            {lineNotes.editor}
            {floating?.footer ?? (
              <ResizeHandle frame={frame} onResize={(height) => set({ heightPx: height })} />
            )}
          </PanelFoot>
        </>
      )}
    </div>
  );
}
