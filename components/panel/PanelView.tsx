import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';
import { heatMarks } from '../../lib/panel/heat';
import type { Panel } from '../../lib/panel/panel';
import { PinOrderError } from '../../lib/timeline/sync-map';
import { formatTime } from '../../lib/transcript/clock-text';
import type { LineRange, Seconds } from '../../lib/transcript/cue';
import type { Note } from '../../lib/transcript/note';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Menu, type MenuItem } from '../controls/Menu';
import { Notice } from '../controls/Notice';
import { ResizeHandle } from '../controls/ResizeHandle';
import { useText } from '../controls/text';
import { useLate } from '../controls/use-late';
import { CueList } from './CueList';
import { HeatStrip } from './HeatStrip';
import { Pills } from './Pills';
import { SearchField } from './SearchField';
import { SearchSummary } from './SearchSummary';
import { type Excerpts, SelectionBar } from './SelectionBar';
import { SyncBar } from './SyncBar';
import { TeachBar } from './TeachBar';
import { useLineNotes } from './use-line-notes';

/** A note that asks for nothing is gone after this long. */
const noteMs = 4000;

/** What a panel has that floats over a page; its size is then its host's affair. */
export interface FloatingParts {
  /** What it is moved by, before the title. */
  readonly handle: ComponentChildren;
  readonly menuItems: readonly MenuItem[];
  readonly onMinimise: () => void;
  readonly footer: ComponentChildren;
}

export interface PanelViewProps {
  panel: Panel;
  preferences: Signal<PanelPreferences>;
  /** The place on the page that was looked for in vain, and a report of it; null when all is well. */
  missing: { place: string; report: string } | null;
  /** One sentence about what could not be kept; null when all is well. */
  problem: string | null;
  linkTo: (start: Seconds) => string;
  excerpts: Excerpts;
  /** What the listener has written; changed here, kept by whoever mounts the panel. */
  notes: Signal<readonly Note[]>;
  /** What was searched for in this talk before, the newest first. */
  recent: readonly string[];
  onUseQuery: (query: string) => void;
  /** Puts text on the clipboard; false when the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Filled with a function that puts the focus into the search field. */
  onFocusSearch: (focus: () => void) => void;
  floating?: FloatingParts;
}

/** The whole panel. It fills the element it stands in; where that is, and how large, its host decides. */
export function PanelView({
  panel,
  preferences,
  missing,
  problem,
  linkTo,
  excerpts,
  notes,
  recent,
  onUseQuery,
  copy,
  onFocusSearch,
  floating,
}: PanelViewProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { talk, waitsAt } = panel;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const selected = useSignal<LineRange | null>(null);
  const lineNotes = useLineNotes(talk, notes, (index) => {
    frame.current?.querySelector<HTMLElement>(`[data-cue="${index}"]`)?.focus({ preventScroll: true });
  });
  const { isCollapsed, marksWords, heightPx } = preferences.value;

  const set = (change: Partial<PanelPreferences>) => {
    preferences.value = { ...preferences.peek(), ...change };
  };
  const say = (sentence: string) => {
    setNote(sentence);
    setTimeout(() => setNote(null), noteMs);
  };
  const onCopy = async (words: string) => {
    say((await copy(words)) ? text('copied') : text('copyFailed'));
  };
  const onPin = (index: number, pinned?: number) => {
    const at = talk.cues[index]!.start;
    try {
      if (pinned === undefined) panel.pinHere(at);
      else panel.movePin(talk.cues[pinned]!.start, at);
    } catch (error) {
      if (!(error instanceof PinOrderError)) throw error;
      say(text('pinRefused'));
    }
  };
  onFocusSearch(() => {
    set({ isCollapsed: false });
    // The field exists only after the panel has been drawn open.
    requestAnimationFrame(() => input.current?.focus());
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === input.current) return;
    if (event.key === '/') input.current?.focus();
    else if (event.key === 'Escape') {
      panel.search.setQuery('');
      panel.follow();
    } else return;
    event.preventDefault();
  };

  const guests = talk.people.filter(({ role }) => role === 'guest').map(({ name }) => name);
  return (
    <div
      class="panel"
      role="complementary"
      aria-label={text('panelName', talk.title)}
      ref={frame}
      style={heightPx && !isCollapsed && !floating ? `height: ${heightPx}px` : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="head">
        {floating?.handle}
        <div class="titles">
          <h2>{talk.title}</h2>
          <p>{[...guests, talk.show].filter(Boolean).join(' · ')}</p>
        </div>
        <Menu
          label={text('panelMenu')}
          icon={<Icon name="menu" />}
          isOpen={isMenuOpen}
          onToggle={setMenuOpen}
          items={[
            {
              label: text('markWords'),
              isChecked: marksWords,
              onSelect: () => set({ marksWords: !marksWords }),
            },
            ...(floating?.menuItems ?? []),
            { label: text('panelHide'), onSelect: () => set({ isShown: false }) },
          ]}
        />
        {floating ? (
          <IconButton icon="minimise" label={text('overlayMinimise')} onClick={floating.onMinimise} />
        ) : (
          <IconButton
            icon={isCollapsed ? 'down' : 'up'}
            label={text(isCollapsed ? 'panelExpand' : 'panelCollapse')}
            aria-expanded={!isCollapsed}
            onClick={() => set({ isCollapsed: !isCollapsed })}
          />
        )}
      </div>
      {!isCollapsed && (
        <>
          <SearchField panel={panel} inputRef={input} recent={recent} onUse={onUseQuery} />
          <SearchSummary panel={panel} />
          <SyncBar panel={panel} />
          <div class="body">
            <CueList
              panel={panel}
              marksWords={marksWords}
              linkTo={linkTo}
              onCopy={onCopy}
              onSelectLines={(lines) => {
                selected.value = lines;
              }}
              onPin={onPin}
              notes={lineNotes.byLine}
              onNote={lineNotes.edit}
            />
            <ListHeat panel={panel} />
            <Pills panel={panel} />
          </div>
          {waitsAt.value !== null && (
            <Notice icon="pause">{text('advertWaits', formatTime(waitsAt.value))}</Notice>
          )}
          {missing && (
            <Notice action={{ label: text('copyReport'), onSelect: () => onCopy(missing.report) }}>
              {text('placeMissing')}
            </Notice>
          )}
          {problem && <Notice>{problem}</Notice>}
          {note && <Notice icon="check">{note}</Notice>}
          <TeachBar panel={panel} />
          {lineNotes.editor}
          <SelectionBar selected={selected} excerpts={excerpts} onCopy={onCopy} />
          {floating?.footer ?? (
            <ResizeHandle frame={frame} onResize={(height) => set({ heightPx: height })} />
          )}
        </>
      )}
    </div>
  );
}

/** As many places on the strip beside the list as its marks can be told apart on a common panel. */
const listBins = 160;

/** All hits beside the list, and where the voice is. */
function ListHeat({ panel }: { panel: Panel }) {
  const hits = useLate(panel.search.shown);
  const length = panel.talk.cues.at(-1)?.end ?? 0;
  if (hits.length === 0 || length === 0) return null;
  return (
    <HeatStrip
      direction="down"
      marks={heatMarks(hits, ({ start }) => start / length, listBins)}
      onSelect={({ hits: [hit] }) => {
        panel.search.select(hit);
        panel.jumpTo(hit.start);
      }}
      voice={Math.min(1, panel.voiceAt.value / length)}
    />
  );
}
