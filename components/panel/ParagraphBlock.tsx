import { formatTime } from '../../lib/transcript/clock-text';
import { directionOf } from '../../lib/transcript/direction';
import { jointOf } from '../../lib/transcript/script';
import { memo } from '../controls/memo';
import type { ParagraphRange } from './blocks';
import { ChapterHead } from './ChapterHead';
import type { CueBlockProps } from './CueBlock';
import { LineText } from './LineText';
import { GapRow, LineEditor } from './late';
import { SecondProse } from './SecondLines';

/**
 * Some paragraphs, drawn once, like a `CueBlock`. Each line is a piece of the running text. A line in which a paragraph
 * begins is drawn in pieces: the first one counts as the line for all who look for it, and the others have
 * `data-piece`.
 */
export const ParagraphBlock = memo(function ParagraphBlock(props: CueBlockProps) {
  const { showsTimes, block, second, firstHost, notes } = props;
  return (
    <>
      {block.paragraphs.map((paragraph, index) => {
        const { cue, from, end, chapters, speaker, isOtherSpeaker } = paragraph;
        const dir = directionOf(props.cues[cue]?.text ?? '');
        const noted = [...notes.keys()].filter(
          (line) => (line > cue || (line === cue && from === 0)) && line < end.cue + (end.from > 0 ? 1 : 0),
        );
        return (
          <>
            {chapters.map((chapter) => (
              <ChapterHead {...{ chapter, showsTimes, dir }} />
            ))}
            <div class="paragraph" dir={dir}>
              {speaker && isOtherSpeaker && (
                <div class="speaker" role="listitem" dir="auto">
                  {speaker}
                </div>
              )}
              <div class="prose">{piecesOf(props, paragraph)}</div>
            </div>
            {second && <SecondProse layout={second} host={firstHost + index} />}
            {noted.map((line) => (
              <div class="note" role="listitem" data-note={line} dir="auto">
                {notes.get(line)?.text}
              </div>
            ))}
          </>
        );
      })}
    </>
  );
});

function piecesOf(
  { cues, showsTimes, corrections, openLine, lineCorrections, gaps, voice, onOpenGap }: CueBlockProps,
  { cue: first, from, end }: ParagraphRange,
) {
  const pieces = [];
  for (let index = first; index < end.cue + (end.from > 0 ? 1 : 0); index += 1) {
    const cue = cues[index];
    if (!cue) continue;
    const isCut = index === first && from > 0;
    const gap = isCut ? undefined : gaps.get(index);
    if (gap) pieces.push(<GapRow key={`gap ${index}`} {...{ gap, showsTimes, voice }} onOpen={onOpenGap} />);
    // The field contains all words of the line, including those of its other piece.
    if (isCut && index === openLine) continue;
    const content = (
      <>
        <time class="time">{showsTimes && formatTime(cue.start)}</time>
        {index === openLine ? (
          <LineEditor cue={cue} corrections={lineCorrections} />
        ) : (
          <LineText
            text={cue.text}
            corrections={corrections.get(index) ?? []}
            from={isCut ? from : 0}
            to={index === end.cue ? end.from : cue.text.length}
          />
        )}
        {jointOf(cue.text, cues[index + 1]?.text ?? '')}
      </>
    );
    pieces.push(
      isCut ? (
        <span key={index} class="piece" data-piece="" data-cue={index}>
          {content}
        </span>
      ) : (
        <span key={index} class="line" role="listitem" tabIndex={-1} data-start={cue.start} data-cue={index}>
          {content}
        </span>
      ),
    );
  }
  return pieces;
}
