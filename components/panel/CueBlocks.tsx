import { useMemo } from 'preact/hooks';
import { noCorrections } from '../../lib/panel/corrections';
import type { Notes } from '../../lib/panel/notes';
import type { Panel } from '../../lib/panel/panel';
import type { Note } from '../../lib/transcript/note';
import { CueBlock } from './CueBlock';
import { blockSize, splitByBlock } from './rows';

/** The height of a line that fits on one row, in CSS pixels: the estimate for blocks that are not laid out. */
const lineHeightPx = 28;

/** One object for all blocks without notes, so that none of them is drawn again. */
const noNotes: ReadonlyMap<number, Note> = new Map();

export interface CueBlocksProps {
  panel: Pick<Panel, 'talk' | 'sync' | 'words'>;
  notes: Notes;
  /** The blocks that are drawn; the others only take up their estimated height. */
  drawn: ReadonlySet<number>;
}

/** The lines in blocks of `blockSize`. A block is drawn again only when something about its own lines changes. */
export function CueBlocks({ panel, notes, drawn }: CueBlocksProps) {
  const { cues, chapters } = panel.talk;
  const showsTimes = panel.sync.isTimed;
  const corrections = panel.words.corrections.value;
  const noteByLine = notes.byLine.value;
  const correctionsOf = useMemo(() => splitByBlock(corrections), [corrections]);
  const notesOf = useMemo(() => splitByBlock(noteByLine), [noteByLine]);
  return (
    <>
      {Array.from({ length: Math.ceil(cues.length / blockSize) }, (_, block) => {
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
    </>
  );
}
