import { useMemo } from 'preact/hooks';
import { noCorrections } from '../../lib/panel/corrections';
import type { Notes } from '../../lib/panel/notes';
import type { Panel } from '../../lib/panel/panel';
import type { Note } from '../../lib/transcript/note';
import { type Blocks, splitByBlock } from './blocks';
import { CueBlock } from './CueBlock';
import { ParagraphBlock } from './ParagraphBlock';

/** One object for all blocks without notes, so that none of them is drawn again. */
const noNotes: ReadonlyMap<number, Note> = new Map();

export interface CueBlocksProps {
  panel: Pick<Panel, 'talk' | 'sync' | 'words' | 'reading'>;
  notes: Notes;
  blocks: Blocks;
  /** The blocks that are drawn; the others only take up their estimated height. */
  drawn: ReadonlySet<number>;
}

/** The lines in blocks. A block is drawn again only when something about its own lines changes. */
export function CueBlocks({ panel, notes, blocks, drawn }: CueBlocksProps) {
  const { cues } = panel.talk;
  const chapters = panel.reading.chapters.value;
  const showsTimes = panel.sync.isTimed;
  const corrections = panel.words.corrections.value;
  const noteByLine = notes.byLine.value;
  const correctionsOf = useMemo(() => splitByBlock(corrections, blocks), [corrections, blocks]);
  const notesOf = useMemo(() => splitByBlock(noteByLine, blocks), [noteByLine, blocks]);
  return (
    <>
      {blocks.all.map((block, index) => {
        const { first, heightPx } = block;
        const isDrawn = drawn.has(index);
        const DrawnBlock = block.paragraphs.length > 0 ? ParagraphBlock : CueBlock;
        return (
          <div
            key={first}
            class="block"
            style={isDrawn ? `contain-intrinsic-size: auto ${heightPx}px` : `height: ${heightPx}px`}
          >
            {isDrawn && (
              <DrawnBlock
                {...{ cues, chapters, showsTimes, block }}
                corrections={correctionsOf.get(index) ?? noCorrections}
                notes={notesOf.get(index) ?? noNotes}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
