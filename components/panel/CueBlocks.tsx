import { useMemo } from 'preact/hooks';
import { noCorrections } from '../../lib/panel/corrections';
import type { Gap } from '../../lib/panel/gaps';
import type { OpenPanel } from '../../lib/panel/open-panel';
import type { Note } from '../../lib/transcript/note';
import { useLate } from '../controls/use-late';
import { type Blocks, splitByBlock } from './blocks';
import { CueBlock } from './CueBlock';
import { ParagraphBlock } from './ParagraphBlock';
import type { SecondLayout } from './second-layout';
import { noGaps, useBlockGaps } from './use-block-gaps';

/** A single object for all blocks without notes, so that none of them is drawn again. */
const noNotes: ReadonlyMap<number, Note> = new Map();

export interface CueBlocksProps {
  panel: Pick<
    OpenPanel,
    'talk' | 'sync' | 'words' | 'reading' | 'gaps' | 'voice' | 'notes' | 'lineCorrections'
  >;
  blocks: Blocks;
  /** Null while there is no second transcript. */
  second: SecondLayout | null;
  /** The blocks that are drawn. The others only take up their estimated height. */
  drawn: ReadonlySet<number>;
  /** The listener wants to see hidden lines. Must be the same function each time. */
  onOpenGap: (gap: Gap) => void;
}

/** The lines in blocks. A block is drawn again only when something about its own lines changes. */
export function CueBlocks(props: CueBlocksProps) {
  const { panel, blocks, second, drawn, onOpenGap } = props;
  const { lineCorrections } = panel;
  const { cues } = panel.talk;
  const chapters = panel.reading.chapters.value;
  const showsTimes = panel.sync.isTimed;
  const corrections = panel.words.corrections.value;
  const noteByLine = panel.notes.byLine.value;
  const correctionsOf = useMemo(() => splitByBlock(corrections, blocks), [corrections, blocks]);
  const notesOf = useMemo(() => splitByBlock(noteByLine, blocks), [noteByLine, blocks]);
  const gapsOf = useBlockGaps(useLate(panel.gaps.gaps), blocks);
  const voice = panel.voice.cue;
  const openLine = lineCorrections.openLine.value;
  const isIn = (block: number) =>
    openLine >= 0 && blocks.blockOf(openLine) <= block && block <= blocks.lastBlockOf(openLine);
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
                {...{ cues, chapters, showsTimes, block, second, voice, lineCorrections, onOpenGap }}
                openLine={isIn(index) ? openLine : -1}
                firstHost={second?.firstOf(index) ?? 0}
                corrections={correctionsOf.get(index) ?? noCorrections}
                notes={notesOf.get(index) ?? noNotes}
                gaps={gapsOf.get(index) ?? noGaps}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
