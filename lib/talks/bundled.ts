import type { Talk } from '../transcript/talk';
import { decodeTalk } from './packed';

/** A bundled talk with its lines, from the extension's own package. Extension contexts only, workers among them. */
export async function loadBundledTalk(id: string): Promise<Talk> {
  const response = await fetch(`/talks/${id}.json`);
  return decodeTalk(await response.json());
}
