import type { Talk, TalkInfo } from '../transcript/talk';
import { bundledTalks } from './catalogue';
import { decodeTalk } from './packed';

/** The bundled talk that is played as this YouTube video; null when there is none. */
export function bundledTalkOfVideo(videoId: string): TalkInfo | null {
  return (
    bundledTalks.find(({ homes }) => homes.some((home) => home.kind === 'youtube' && home.id === videoId)) ??
    null
  );
}

/** A bundled talk with its lines, from the extension's own package. Extension contexts only, workers among them. */
export async function loadBundledTalk(id: string): Promise<Talk> {
  const response = await fetch(`/talks/${id}.json`);
  return decodeTalk(await response.json());
}
