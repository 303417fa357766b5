import type { Seconds } from '../transcript/cue';
import { jointOf } from '../transcript/script';
import type { Chapter } from '../transcript/talk';
import { paragraphsOf } from './paragraphs';
import type { ReadTalk } from './spoken-text';

/** A paragraph to be written down. */
export interface ParagraphText {
  /** The start of the line in which it begins. */
  readonly start: Seconds;
  readonly text: string;
  /** Who speaks, where the transcript knows and it is another person than in the paragraph before. */
  readonly name?: string;
  /** The chapters that begin with it. */
  readonly chapters: readonly Chapter[];
}

/** The paragraphs of a talk as running text, without those that hold no text. */
export function paragraphTexts(talk: ReadTalk): ParagraphText[] {
  const { cues } = talk;
  const paragraphs = paragraphsOf(talk);
  let speaker: string | undefined;
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1] ?? { cue: cues.length, from: 0 };
    let text = '';
    for (let line = paragraph.cue; line <= next.cue && line < cues.length; line += 1) {
      const to = line === next.cue ? next.from : undefined;
      const piece = cues[line]!.text.slice(line === paragraph.cue ? paragraph.from : 0, to).trim();
      if (piece !== '') text += (text === '' ? '' : jointOf(text, piece)) + piece;
    }
    if (text === '') return [];
    const isOther = paragraph.speaker !== speaker;
    speaker = paragraph.speaker;
    const { start, chapters } = paragraph;
    return [{ start, text, chapters, ...(isOther && speaker !== undefined && { name: speaker }) }];
  });
}
