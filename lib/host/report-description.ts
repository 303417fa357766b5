import type { VideoId } from '../homes/youtube-address';
import { createCalmly } from '../players/calmly';
import { readDescription } from '../players/youtube/description';
import type { PanelFrame } from './frame';

/** YouTube fills the page after playback has begun, in no fixed order. These events tell that more of it is there. */
const signs = ['yt-navigate-finish', 'yt-page-data-updated'];

/** Tells the panel the page's description of the video: on each connection, and when the page has more of it. */
export function reportDescription(
  videoId: VideoId,
  { send, whenConnected }: Pick<PanelFrame, 'send' | 'whenConnected'>,
  signal: AbortSignal,
): void {
  let told = '';
  const tell = () => {
    const text = readDescription(videoId);
    // A description that has been collapsed again is shorter.
    if (text.length > told.length) told = text;
    if (told !== '') send({ type: 'description', text: told });
  };
  // A page can make up any number of these events.
  const onSign = createCalmly(signal, tell);
  for (const sign of signs) document.addEventListener(sign, onSign, { signal });
  whenConnected(tell);
}
