import { downloadText } from '../browser/download';
import { patchOf } from '../formats/write-patch';
import type { Talk } from '../transcript/talk';

/** Saves all of the reader's corrections of a talk as a patch file. */
export function savePatch(talk: Talk): void {
  const { name, type, text } = patchOf(talk);
  downloadText(name, type, text);
}
