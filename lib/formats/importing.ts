import type { ImportChoices } from './choices';
import { type DecodedText, normaliseText, withoutPadding } from './decode-bytes';
import { finishImport, type ImportResult, type Refused, refuse } from './finish-import';
import type { LateReaders } from './late-readers';
import type { Mending } from './mending';
import { otherBytesCode, otherFileCode } from './other-files';
import { problemAt } from './problem';
import { readTranscript } from './read-any';

const mostMegabytes = 20;
/** Larger files are refused. */
export const mostBytes = mostMegabytes * 1024 * 1024;

/** The result for a file that is larger than `mostBytes`. */
export const tooLarge: Refused = refuse(problemAt(0, 'too-large', mostMegabytes));

/** Like `importText`, with readers that are loaded on demand: `late` must have those that the text may need. */
export function readImport(text: string, choices: ImportChoices, late: LateReaders): ImportResult {
  if (text.length > mostBytes) return tooLarge;
  const content = withoutPadding(text);
  const otherFile = otherFileCode(content);
  if (otherFile) return refuse(problemAt(1, otherFile));
  try {
    const result = readTranscript(normaliseText(content), late);
    if (!result.ok) return result;
    return finishImport(result.format, result.parsed, choices);
  } catch (error) {
    // No file should get here. If one does, it is refused, because a partial result would be worse.
    return refuse(problemAt(0, 'unreadable', error instanceof Error ? error.message : String(error)));
  }
}

/** Refuses bytes that are not text, or too many bytes; undefined if they may be a transcript. */
export function refuseBytes(bytes: Uint8Array): Refused | undefined {
  if (bytes.length > mostBytes) return tooLarge;
  const otherFile = otherBytesCode(bytes);
  return otherFile && refuse(problemAt(1, otherFile));
}

/** Like `readImport`, for the decoded bytes of a file. The result also has the encoding. */
export function readDecoded(
  { text, encoding, unreadable, isGuessed }: DecodedText,
  choices: ImportChoices,
  late: LateReaders,
): ImportResult {
  const result = readImport(text, choices, late);
  if (!result.ok) return result;
  const mended: Mending[] = [];
  if (isGuessed) {
    const count = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
    mended.push({ kind: 'encoding', count, values: [encoding] });
  } else if (unreadable > 0 && encoding === 'utf-8')
    mended.push({ kind: 'encoding', count: unreadable, values: ['utf-8'] });
  return { ...result, encoding, mended: [...mended, ...result.mended] };
}
