import { stripMarkup } from './cue-markup';
import { tidyText } from './cue-text';
import { decodeEntities } from './entities';
import type { CueLine, Mended, ReadCue } from './parsed';

/** The entities that programs write. Every reader has already decoded them once. */
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/iu;
/** An `&` that does not begin one of these entities. */
const bareSign = new RegExp(`&(?!${entity.source.slice(1)})`, 'iu');

function decode(text: string): string {
  return text.includes('&') ? tidyText(stripMarkup(decodeEntities(text))) : text;
}

function decodeText<Piece extends { readonly text: string }>(piece: Piece): Piece {
  return { ...piece, text: decode(piece.text) };
}

/**
 * Decodes text that was escaped twice (`&amp;#39;` in the file), but only if every `&` that is left begins an entity.
 * If somebody talks about entities, the text usually also has a bare `&`.
 */
export function mendEntities(cues: readonly ReadCue[]): Mended {
  const signed = cues.filter(({ text }) => text.includes('&'));
  if (signed.length === 0 || signed.some(({ text }) => bareSign.test(text))) return { cues, mended: [] };
  const decoded = cues.map((cue) => {
    if (!cue.text.includes('&')) return cue;
    return {
      ...decodeText(cue),
      ...(cue.words && { words: cue.words.map(decodeText) }),
      ...(cue.lines && {
        lines: cue.lines.map((line): CueLine => ({ ...decodeText(line), words: line.words.map(decodeText) })),
      }),
    };
  });
  return { cues: decoded, mended: [{ kind: 'entities', count: signed.length, values: [] }] };
}
