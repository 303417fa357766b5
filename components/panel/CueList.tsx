import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { noCorrections } from '../../lib/panel/corrections';
import type { Panel } from '../../lib/panel/panel';
import type { LineRange, Seconds } from '../../lib/transcript/cue';
import type { Note } from '../../lib/transcript/note';
import { isTimed } from '../../lib/transcript/talk';
import { useText } from '../controls/text';
import { CueBlock } from './CueBlock';
import { LineMenu } from './LineMenu';
import { blockSize, createRows, splitByBlock } from './rows';
import { selectedLines } from './selection';
import { useDrawnBlocks } from './use-drawn-blocks';
import { useFollowing } from './use-following';
import { useLineActions } from './use-line-actions';
import { useLineMarks } from './use-line-marks';
import { usePinMarks } from './use-pin-marks';

/** The height of a line on one row, in CSS pixels: the estimate for what is not laid out. */
const lineHeightPx = 28;

/** Always the same one, so that blocks without notes get nothing new. */
const noNotes: ReadonlyMap<number, Note> = new Map();

export interface CueListProps {
  panel: Panel;
  marksWords: boolean;
  /** The address of a moment of the talk where it is played now. */
  linkTo: (start: Seconds) => string;
  onCopy: (text: string) => void;
  /** The lines over which the selection runs; null while it is in one line or none. */
  onSelectLines: (lines: LineRange | null) => void;
  /** The listener says that this line is what is heard now, or was heard at the pin of another line. */
  onPin: (index: number, pinned?: number) => void;
  /** By index of a line, what the listener has written about it. */
  notes: ReadonlyMap<number, Note>;
  onNote: (index: number) => void;
}

/** All lines as real elements, so that find-in-page, selection over lines and screen readers work. */
export function CueList(props: CueListProps) {
  const { panel, marksWords, notes, linkTo, onCopy, onSelectLines, onPin, onNote } = props;
  const text = useText();
  const { cues, chapters } = panel.talk;
  const showsTimes = isTimed(panel.talk);
  const listRef = useRef<HTMLDivElement>(null);
  const [rows] = useState(() => createRows(listRef));
  const [pointed, setPointed] = useState(-1);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const count = Math.ceil(cues.length / blockSize);
  const corrections = panel.corrections.value;
  const correctionsOf = useMemo(() => splitByBlock(corrections), [corrections]);
  const notesOf = useMemo(() => splitByBlock(notes), [notes]);
  const drawn = useDrawnBlocks(count, Math.max(0, Math.floor(panel.currentCue.peek() / blockSize)));

  useFollowing(panel, listRef, rows, drawn.size);
  useLineMarks(panel, rows, marksWords, drawn.size);
  usePinMarks(panel, listRef, rows, drawn.size, (from, to) => onPin(to, from));
  useEffect(() => {
    const abort = new AbortController();
    const look = () => onSelectLines(listRef.current && selectedLines(listRef.current, rows));
    document.addEventListener('selectionchange', look, { signal: abort.signal });
    return () => abort.abort();
  }, []);
  const actions = useLineActions(panel, listRef, rows, {
    openMenu(index) {
      setPointed(index);
      setMenuOpen(true);
    },
    pin: onPin,
  });

  return (
    <div class="list-frame" onPointerLeave={() => !isMenuOpen && setPointed(-1)}>
      <div
        class={panel.search.onlyHits.value && panel.search.query.value ? 'list only-hits' : 'list'}
        role="list"
        tabIndex={-1}
        aria-label={text('linesName')}
        ref={listRef}
        onPointerOver={(event) => {
          const index = rows.indexOf(event.target);
          if (index >= 0 && !isMenuOpen) setPointed(index);
        }}
        {...actions}
      >
        {Array.from({ length: count }, (_, block) => {
          const first = block * blockSize;
          const end = Math.min(first + blockSize, cues.length);
          const heightPx = (end - first) * lineHeightPx;
          const isDrawn = drawn.has(block);
          return (
            <div
              key={first}
              class="block"
              style={isDrawn ? `contain-intrinsic-size: auto ${heightPx}px` : `height: ${heightPx}px`}
            >
              {isDrawn && (
                <CueBlock
                  {...{ cues, chapters, showsTimes, first, end }}
                  corrections={correctionsOf.get(block) ?? noCorrections}
                  notes={notesOf.get(block) ?? noNotes}
                />
              )}
            </div>
          );
        })}
      </div>
      {pointed >= 0 && (
        <LineMenu
          panel={panel}
          row={rows.at(pointed)}
          index={pointed}
          isOpen={isMenuOpen}
          onToggle={setMenuOpen}
          linkTo={linkTo}
          onCopy={onCopy}
          onPin={onPin}
          hasNote={notes.has(pointed)}
          onNote={onNote}
        />
      )}
    </div>
  );
}
