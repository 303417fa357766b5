import type { VideoId } from '../../homes/youtube-address';
import { watchPageHost } from './page';

/** YouTube allows 5,000 characters. Longer texts are not descriptions. */
const longest = 20_000;

/** Elements with the description: the whole text once it is expanded, otherwise its beginning. */
const descriptionSelectors = [
  'ytd-text-inline-expander #expanded', // 2026-08
  'ytd-text-inline-expander', // 2026-08
  'ytm-expandable-video-description-body-renderer', // phones, 2026-11
  '#description', // 2026-05
];

/** The data with which the page was loaded. It is not updated when another video follows (2026-08). */
const dataName = 'ytInitialPlayerResponse';

/** The page's description of a video, as plain text; '' if there is none. Runs in the page. */
export function readDescription(videoId: VideoId): string {
  return (fromData(videoId) || fromPage()).slice(0, longest);
}

function fromData(videoId: VideoId): string {
  for (const script of document.scripts) {
    const { text } = script;
    if (!text.includes(dataName) || !text.includes(`"videoId":"${videoId}"`)) continue;
    const description = /"shortDescription":("(?:[^"\\]|\\.)*")/u.exec(text)?.[1];
    const details = text.indexOf('"videoDetails":{');
    // The id at the beginning of the details is that of the described video.
    const isOfVideo = text.startsWith(`"videoId":"${videoId}"`, details + '"videoDetails":{'.length);
    if (!description || details < 0 || !isOfVideo) continue;
    try {
      return String(JSON.parse(description));
    } catch {
      return '';
    }
  }
  return '';
}

function fromPage(): string {
  const page = watchPageHost() ?? document;
  for (const selector of descriptionSelectors) {
    const element = page.querySelector<HTMLElement>(selector);
    // Rendered text has line breaks. In hidden elements, only the page's own line breaks are there.
    const text = (element?.innerText || element?.textContent)?.trim();
    if (text) return text;
  }
  return '';
}
