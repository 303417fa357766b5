import type { Cue } from '../../lib/transcript/cue';
import type { Chapter } from '../../lib/transcript/talk';
import type { Blocks } from './blocks';

/** A chapter, and the first line under its heading. */
export interface ChapterLine {
  readonly chapter: Chapter;
  readonly line: number;
}

/**
 * Where the chapter headings are in the list, in order. In paragraphs, a heading may be some lines before the chapter
 * begins.
 */
export function chapterLines(
  blocks: Blocks,
  cues: readonly Cue[],
  chapters: readonly Chapter[],
): readonly ChapterLine[] {
  const paragraphs = blocks.all.flatMap((block) => block.paragraphs);
  if (paragraphs.length > 0) {
    return paragraphs.flatMap(({ cue, from, chapters: begun }) =>
      begun.map((chapter) => ({ chapter, line: from > 0 ? cue + 1 : cue })),
    );
  }
  return chapters.flatMap((chapter) => {
    const line = cues.findIndex(({ start }) => start >= chapter.start);
    return line < 0 ? [] : [{ chapter, line }];
  });
}
