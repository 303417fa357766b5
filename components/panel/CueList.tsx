import { useCallback, useRef, useState } from 'preact/hooks';
import type { ShownTranscripts } from '../../lib/kept/keep-second';
import type { Gap } from '../../lib/panel/gaps';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { useText } from '../controls/text';
import { type Blocks, showsParagraphs } from './blocks';
import { CueBlocks } from './CueBlocks';
import { LineMenu, ListMarks } from './late';
import { createRows } from './rows';
import type { SecondLayout } from './second-layout';
import { createSecondRows, createTargets } from './second-rows';
import type { SelectedWords } from './selected-words';
import type { OnCopy } from './use-copy';
import { useDrawnBlocks } from './use-drawn-blocks';
import { useFollowing } from './use-following';
import { useLeftLine } from './use-left-line';
import { useLineActions } from './use-line-actions';
import { useLineMarks, useWordMark } from './use-line-marks';
import { useShownLines } from './use-shown-lines';

export interface CueListProps {
  panel: OpenPanel;
  /** How the list is divided. For another division, another list is created. */
  blocks: Blocks;
  /** Where the lines of the second transcript are in the list; null if there is none. */
  second: SecondLayout | null;
  onCopy: OnCopy;
  /** The words that are selected in each transcript. */
  onSelectWords: (words: SelectedWords) => void;
  /** The listener says that this line is being heard now, or that it belongs to the pin of the line `pinned`. */
  onPin: (index: number, pinned?: number) => void;
  onNote: (index: number) => void;
  /** Gets the line at the top of the list whenever the list has been scrolled. */
  onTop: (index: number) => void;
}

/** All lines as real elements, so that find-in-page, selecting several lines and screen readers work. */
// long: the hooks of the list, and its attributes
export function CueList(props: CueListProps) {
  const { panel, blocks, second, onCopy, onSelectWords, onPin, onNote, onTop } = props;
  const { talk, voice, search, lineCorrections } = panel;
  const text = useText();
  const listRef = useRef<HTMLDivElement>(null);
  const [rows] = useState(() => createRows(listRef, blocks));
  const [secondRows] = useState(() => createSecondRows(listRef, second));
  const [targets] = useState(() => createTargets(rows, secondRows, talk.cues.length));
  const shows = panel.second.shows.value;
  const [pointed, setPointed] = useState(-1);
  const [piece, setPiece] = useState<HTMLElement | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const pointedCue = talk.cues[pointed];
  const drawn = useDrawnBlocks(blocks.all.length, blocks.blockOf(Math.max(0, voice.cue.peek())));
  // When the field of a line closes, the line's words are drawn again.
  const drawing = `${drawn.size} ${lineCorrections.openLine.value}`;

  useFollowing(panel, listRef, targets, drawn.size, onTop);
  useLineMarks(panel, rows, secondRows, drawing);
  useShownLines(panel.gaps, rows, drawn.size);
  useWordMark(panel, rows, panel.preferences.value.marksWords, drawing);
  useLeftLine(lineCorrections, panel.following, listRef, rows, drawn.size);
  // Stable, so that blocks are not drawn again for it.
  const onOpenGap = useCallback((gap: Gap) => {
    panel.following.browse();
    panel.gaps.open(gap);
    // The button that was pressed no longer exists.
    rows.at(gap.first)?.focus({ preventScroll: true });
  }, []);
  const actions = useLineActions(panel, listRef, rows, targets, {
    openMenu(index) {
      setPointed(index);
      setPiece(null);
      setMenuOpen(true);
    },
    pin: onPin,
  });

  return (
    <div
      class="list-frame"
      // A finger leaves whenever it is lifted, and the menu must stay for it.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && !isMenuOpen && setPointed(-1)}
    >
      <div
        class={classOf(blocks, search.onlyHits.value && search.query.value !== '', second ? shows : 'both')}
        role="list"
        lang={talk.language || undefined}
        tabIndex={-1}
        aria-label={text('linesName')}
        ref={listRef}
        onPointerOver={(event) => {
          const index = rows.indexOf(event.target);
          if (index < 0 || isMenuOpen) return;
          setPointed(index);
          setPiece((event.target as Element).closest<HTMLElement>('[data-piece]'));
        }}
        {...actions}
      >
        <CueBlocks {...{ panel, blocks, second, drawn, onOpenGap }} />
      </div>
      <ListMarks
        {...{ panel, listRef, rows, second, secondRows, drawing, onSelectWords, onPin }}
        drawn={drawn.size}
      />
      {pointedCue && pointed !== lineCorrections.openLine.value && (
        <LineMenu
          {...{ panel, piece, onCopy, onPin, onNote }}
          cue={pointedCue}
          index={pointed}
          row={rows.at(pointed)}
          isOpen={isMenuOpen}
          onToggle={setMenuOpen}
        />
      )}
    </div>
  );
}

function classOf(blocks: Blocks, showsOnlyHits: boolean, shows: ShownTranscripts): string {
  return [
    'list',
    ...(showsParagraphs(blocks) ? ['paragraphs'] : []),
    ...(showsOnlyHits ? ['only-hits'] : []),
    ...(shows === 'both' ? [] : [`only-${shows}`]),
  ].join(' ');
}
