import type { VideoId } from '../../homes/youtube-address';
import { watchPageHost } from './page';

/** YouTube allows 5,000 characters; what is longer is no description. */
const longest = 20_000;

/** Where the page writes the description: whole once it is expanded, else its beginning. */
const descriptionSelectors = [
  'ytd-text-inline-expander #expanded', // 2026-08
  'ytd-text-inline-expander', // 2026-08
  'ytm-expandable-video-description-body-renderer', // phones, 2026-11
  '#description', // 2026-05
];

/** The data with which the page was loaded: it is not renewed when another video follows (2026-08). */
const dataName = 'ytInitialPlayerResponse';

/** What the page says of a video, as plain text; '' where it says nothing. Read in the page. */
export function readDescription(videoId: VideoId): string {
  return (fromData(videoId) || fromPage()).slice(0, longest);
}

function fromData(videoId: VideoId): string {
  for (const script of document.scripts) {
    const { text } = script;
    if (!text.includes(dataName) || !text.includes(`"videoId":"${videoId}"`)) continue;
    const description = /"shortDescription":("(?:[^"\\]|\\.)*")/u.exec(text)?.[1];
    const details = text.indexOf('"videoDetails":{');
    // The id right at the beginning of the details is that of the video which they describe.
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
    // Rendered text, for its line breaks; that of hidden elements has them where the page has put them.
    const text = (element?.innerText || element?.textContent)?.trim();
    if (text) return text;
  }
  return '';
}
