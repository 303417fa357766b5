import type { Library } from '../library/library';
import { listTalks } from '../library/talks';
import { bundledTalks } from '../talks/catalogue';
import type { TalkInfo } from '../transcript/talk';

/** Every talk there is: the bundled ones only where the library cannot be read. */
export async function listAllTalks(library: Library): Promise<readonly TalkInfo[]> {
  const listed = await library.use(listTalks);
  return listed.ok ? [...bundledTalks, ...listed.value.talks] : bundledTalks;
}
