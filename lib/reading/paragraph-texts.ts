import type { Seconds } from '../transcript/cue';
import type { WordRange } from '../transcript/note';
import { jointOf } from '../transcript/script';
import type { Chapter } from '../transcript/talk';
import { allLines, partOf } from '../transcript/word-range';
import { paragraphsOf } from './paragraphs';
import type { ReadTalk } from './spoken-text';

/** A paragraph of exported text. */
export interface ParagraphText {
  /** The start of the line in which it begins. */
  readonly start: Seconds;
  readonly text: string;
  /** The speaker, if the transcript names one and it is not the speaker of the paragraph before. */
  readonly name?: string;
  /** The chapters that begin with the paragraph. */
  readonly chapters: readonly Chapter[];
}

/**
 * The paragraphs of a talk as running text, without those that contain no text. If only a range of words is exported,
 * each paragraph has only its part of it.
 */
export function paragraphTexts(talk: ReadTalk, words: WordRange = allLines(talk.cues)): ParagraphText[] {
  const { cues } = talk;
  const paragraphs = paragraphsOf(talk);
  let speaker: string | undefined;
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1] ?? { cue: cues.length, from: 0 };
    const first = Math.max(paragraph.cue, words.first);
    let text = '';
    for (let line = first; line <= next.cue && line <= words.last; line += 1) {
      const part = partOf(cues, words, line);
      const from = line === paragraph.cue ? Math.max(part.from, paragraph.from) : part.from;
      const to = line === next.cue ? Math.min(part.to, next.from) : part.to;
      const piece = cues[line]!.text.slice(from, Math.max(from, to)).trim();
      if (piece !== '') text += (text === '' ? '' : jointOf(text, piece)) + piece;
    }
    if (text === '') return [];
    const isOther = paragraph.speaker !== speaker;
    speaker = paragraph.speaker;
    const { start, chapters } = paragraph;
    return [{ start, text, chapters, ...(isOther && speaker !== undefined && { name: speaker }) }];
  });
}
