import { useRef, useState } from 'preact/hooks';
import type { Excerpts } from '../../lib/panel/excerpts';
import type { Notes } from '../../lib/panel/notes';
import type { Panel } from '../../lib/panel/panel';
import type { LineRange, Seconds } from '../../lib/transcript/cue';
import { useText } from '../controls/text';
import type { Blocks } from './blocks';
import { CueBlocks } from './CueBlocks';
import { LineMenu } from './LineMenu';
import { createRows } from './rows';
import type { OnCopy } from './use-copy';
import { useDrawnBlocks } from './use-drawn-blocks';
import { useFollowing } from './use-following';
import { useLineActions } from './use-line-actions';
import { useLineMarks, useWordMark } from './use-line-marks';
import { usePinMarks } from './use-pin-marks';
import { useSelectedLines } from './use-selected-lines';

export interface CueListProps {
  panel: Panel;
  notes: Notes;
  /** How the list is divided: the list does not outlive it. */
  blocks: Blocks;
  marksWords: boolean;
  /** The address of a moment of the talk where it is played now. */
  linkTo: (start: Seconds) => string;
  /** The lines as a quote, with a note about them. */
  quote: Excerpts['quote'];
  onCopy: OnCopy;
  /** The lines over which the selection runs; null while it is in one line or none. */
  onSelectLines: (lines: LineRange | null) => void;
  /** The listener says that this line is what is heard now, or was heard at the pin of another line. */
  onPin: (index: number, pinned?: number) => void;
  onNote: (index: number) => void;
  onPlayOrPause: () => void;
}

/** All lines as real elements, so that find-in-page, selection over lines and screen readers work. */
// long: the hooks of the list, and its attributes
export function CueList(props: CueListProps) {
  const {
    panel,
    notes,
    blocks,
    marksWords,
    linkTo,
    quote,
    onCopy,
    onSelectLines,
    onPin,
    onNote,
    onPlayOrPause,
  } = props;
  const { talk, sync, voice, trail, search } = panel;
  const text = useText();
  const listRef = useRef<HTMLDivElement>(null);
  const [rows] = useState(() => createRows(listRef, blocks));
  const [pointed, setPointed] = useState(-1);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const pointedCue = talk.cues[pointed];
  const drawn = useDrawnBlocks(blocks.all.length, blocks.blockOf(Math.max(0, voice.cue.peek())));

  useFollowing(panel, listRef, rows, drawn.size);
  useLineMarks(panel, rows, drawn.size);
  useWordMark(panel, rows, marksWords, drawn.size);
  usePinMarks(sync, talk.cues, listRef, rows, drawn.size, (from, to) => onPin(to, from));
  useSelectedLines(listRef, rows, onSelectLines);
  const actions = useLineActions(panel, listRef, rows, {
    openMenu(index) {
      setPointed(index);
      setMenuOpen(true);
    },
    pin: onPin,
    playOrPause: onPlayOrPause,
  });

  return (
    <div
      class="list-frame"
      // A finger leaves whenever it is lifted, and the menu has to stay for it.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && !isMenuOpen && setPointed(-1)}
    >
      <div
        class={classOf(blocks, search.onlyHits.value && search.query.value !== '')}
        role="list"
        lang={talk.language || undefined}
        tabIndex={-1}
        aria-label={text('linesName')}
        ref={listRef}
        onPointerOver={(event) => {
          const index = rows.indexOf(event.target);
          if (index >= 0 && !isMenuOpen) setPointed(index);
        }}
        {...actions}
      >
        <CueBlocks {...{ panel, notes, blocks, drawn }} />
      </div>
      {pointedCue && (
        <LineMenu
          cue={pointedCue}
          trail={trail}
          row={rows.at(pointed)}
          index={pointed}
          isOpen={isMenuOpen}
          onToggle={setMenuOpen}
          linkTo={linkTo}
          quote={quote}
          onCopy={onCopy}
          onPin={onPin}
          note={notes.byLine.value.get(pointed)?.text ?? null}
          onNote={onNote}
        />
      )}
    </div>
  );
}

function classOf(blocks: Blocks, showsOnlyHits: boolean): string {
  const showsParagraphs = blocks.all.some(({ paragraphs }) => paragraphs.length > 0);
  return ['list', ...(showsParagraphs ? ['paragraphs'] : []), ...(showsOnlyHits ? ['only-hits'] : [])].join(
    ' ',
  );
}
