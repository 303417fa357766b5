import { downloadText } from '../browser/download';
import { patchOf } from '../formats/write-patch';
import type { Talk } from '../transcript/talk';

/** Hands all that the reader has corrected in a talk's lines to the reader as a patch file. */
export function savePatch(talk: Talk): void {
  const { name, type, text } = patchOf(talk);
  downloadText(name, type, text);
}
