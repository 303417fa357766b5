import type { Mended, ReadCue } from './parsed';
import { highLetters, windows1252ByteOf } from './windows-1252';

/** A run of letters that looks like UTF-8 bytes read as windows-1252: a lead byte and its continuation bytes. */
const followers = `\u0080-\u00bf${highLetters}`;
const garbledPattern = new RegExp(
  `[\u00c2-\u00df][${followers}]|[\u00e0-\u00ef][${followers}]{2}|[\u00f0-\u00f4][${followers}]{3}`,
  'gu',
);
const beyondAscii = /[^\0-\u007f]/gu;
const isAscii = /^[\0-\u007f]*$/u;

const decoder = new TextDecoder('utf-8', { fatal: true });

function ungarble(garbled: string): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(garbled, windows1252ByteOf));
  } catch {
    return undefined;
  }
}

/**
 * Sequences that cannot be meant as they are: `Ã` or `Â` before a symbol, the second byte of a small letter, or `â€`
 * before a mark. If a file also has correct letters beyond ASCII, only these are repaired, such as `fÃ¼r` beside
 * `über`.
 */
const certainPattern = new RegExp(
  `Ã[\u0080-\u00a0\u00a1-\u00bf${highLetters}]|Â[\u00a0-\u00bf]|â€[\u0090-\u009f${highLetters}¦¢]|â„¢`,
  'gu',
);

/** The second byte of `à` is a no-break space. Earlier steps have already made it an ordinary space. */
const cutPattern = /(?<!\p{Lu})Ã(?=\s|$)/gu;

function repairText(text: string, pattern: RegExp): string {
  return text.replace(pattern, (garbled) => ungarble(garbled) ?? garbled).replace(cutPattern, 'à');
}

/** Which runs to repair: all that look garbled, only those that are certain, or none. */
function patternFor(cues: readonly ReadCue[]): RegExp | undefined {
  let garbled = 0;
  let others = 0;
  let certain = 0;
  for (const { text, speaker = '' } of cues) {
    if (isAscii.test(text) && isAscii.test(speaker)) continue;
    for (const part of [text, speaker]) {
      const all = part.match(beyondAscii)?.length ?? 0;
      const parts = part.match(garbledPattern)?.filter((run) => ungarble(run) !== undefined) ?? [];
      garbled += parts.length;
      others += all - parts.reduce((sum, run) => sum + run.length, 0);
      certain +=
        part.match(certainPattern)?.filter((run) => /^[\u00df-\u00ff]/u.test(ungarble(run) ?? '')).length ??
        0;
    }
  }
  if (garbled > 0 && others <= garbled * 0.1) return garbledPattern;
  return certain > 0 ? certainPattern : undefined;
}

/**
 * Repairs letters that were UTF-8 and were read as windows-1252 (`Ã©` for `é`, `â€™` for `’`). If nearly all letters
 * beyond ASCII in the file look like that, all are repaired; otherwise only those that cannot mean anything else.
 */
export function mendMojibake(cues: readonly ReadCue[]): Mended {
  const pattern = patternFor(cues);
  if (!pattern) return { cues, mended: [] };
  const repair = (text: string) => repairText(text, pattern);
  let count = 0;
  const repaired = cues.map((cue) => {
    const text = repair(cue.text);
    if (text === cue.text && (cue.speaker === undefined || repair(cue.speaker) === cue.speaker)) return cue;
    count += 1;
    return {
      ...cue,
      text,
      ...(cue.speaker === undefined ? {} : { speaker: repair(cue.speaker) }),
      ...(cue.words ? { words: cue.words.map((word) => ({ ...word, text: repair(word.text) })) } : {}),
    };
  });
  return { cues: repaired, mended: [{ kind: 'mojibake', count, values: [] }] };
}
