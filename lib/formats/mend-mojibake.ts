import type { Mended } from './mending';
import type { ReadCue } from './parsed';
import { highLetters, windows1252ByteOf } from './windows-1252';

/** A run of letters as UTF-8's bytes look when they are read as windows-1252: a lead byte and its followers. */
const followers = `\u0080-\u00bf${highLetters}`;
const garbledPattern = new RegExp(
  `[\u00c2-\u00df][${followers}]|[\u00e0-\u00ef][${followers}]{2}|[\u00f0-\u00f4][${followers}]{3}`,
  'gu',
);
const beyondAscii = /[^\0-\u007f]/gu;

function ungarble(garbled: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(garbled, windows1252ByteOf));
  } catch {
    return undefined;
  }
}

function repairText(text: string): string {
  return text.replace(garbledPattern, (garbled) => ungarble(garbled) ?? garbled);
}

/**
 * Puts letters right that were UTF-8 and were once read as windows-1252 (`Ã©` for `é`, `â€™` for `’`). Only
 * if nearly all letters beyond ASCII in the file are of that kind: else they are meant as they are.
 */
export function mendMojibake(cues: readonly ReadCue[]): Mended {
  let garbled = 0;
  let others = 0;
  for (const { text, speaker = '' } of cues) {
    for (const part of [text, speaker]) {
      const all = part.match(beyondAscii)?.length ?? 0;
      if (all === 0) continue;
      const parts = part.match(garbledPattern)?.filter((run) => ungarble(run) !== undefined) ?? [];
      garbled += parts.length;
      others += all - parts.reduce((sum, run) => sum + run.length, 0);
    }
  }
  if (garbled === 0 || others > garbled * 0.1) return { cues, mended: [] };
  let count = 0;
  const repaired = cues.map((cue) => {
    const text = repairText(cue.text);
    if (text === cue.text && (cue.speaker === undefined || repairText(cue.speaker) === cue.speaker))
      return cue;
    count += 1;
    return {
      ...cue,
      text,
      ...(cue.speaker === undefined ? {} : { speaker: repairText(cue.speaker) }),
      ...(cue.words ? { words: cue.words.map((word) => ({ ...word, text: repairText(word.text) })) } : {}),
    };
  });
  return {
    cues: repaired,
    mended: [{ kind: 'mojibake', count, values: [] }],
  };
}
