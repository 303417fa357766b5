import type { VideoId } from '../homes/youtube-address';
import { readDescription } from '../players/youtube/description';
import type { PanelFrame } from './frame';

/** YouTube fills the page after it has begun to play, in no fixed order; these tell that it has gone on. */
const signs = ['yt-navigate-finish', 'yt-page-data-updated'];

/** Tells the panel what the page says of the video, on each connection and once the page has more of it. */
export function reportDescription(
  videoId: VideoId,
  { send, whenConnected }: Pick<PanelFrame, 'send' | 'whenConnected'>,
  signal: AbortSignal,
): void {
  let told = '';
  const tell = () => {
    const text = readDescription(videoId);
    // A description that has been folded again says less.
    if (text.length > told.length) told = text;
    if (told !== '') send({ type: 'description', text: told });
  };
  for (const sign of signs) document.addEventListener(sign, tell, { signal });
  whenConnected(tell);
}
