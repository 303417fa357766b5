import { callOwn, findAllIn, ownProperty, parentOf } from '../own-property';
import type { MediaRoot } from './roots';

/** What the page shows beside a player about what it plays. */
export interface TitleBeside {
  readonly title: string;
  /** '' if it is not shown. */
  readonly show: string;
}

/**
 * Selectors of the episode title inside a player (Seriously Simple Podcasting, PowerPress, Plyr, AmplitudeJS; seen 2024
 * to 2026).
 */
const titles =
  '.player__episode-title, [class*="episode-title" i], [class*="episode_title" i], [class*="episodetitle" i], [class*="track-title" i], [class*="player-title" i], [class*="player__title" i], [itemprop="name"]';
const shows =
  '.player__podcast-title, [class*="podcast-title" i], [class*="show-title" i], [class*="podcast__title" i], [class*="show__title" i]';
/** If there are several players on a page, a heading in the box of one is the title of what it plays. */
const headings = 'h1, h2, h3, h4, h5, h6, figcaption, [class*="title" i]';

/** How many elements upwards the box of a player is looked for. */
const mostSteps = 8;
const longestTitle = 300;

const textOf = (element: Element | null | undefined) =>
  (element ? (ownProperty(element, 'textContent') ?? '') : '').replace(/\s+/gu, ' ').trim();

function within(box: Element, selector: string): string {
  for (const element of findAllIn(box, selector)) {
    const text = textOf(element);
    if (text !== '' && text.length <= longestTitle) return text;
  }
  return '';
}

/** The parent element; for a shadow root, its host. */
function around(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = callOwn(element, 'getRootNode');
  return (root as MediaRoot & { host?: Element }).host ?? null;
}

/** The title beside a player in the page: inside the player's box, and in no other player's. Null if there is none. */
export function titleBeside(media: HTMLMediaElement): TitleBeside | null {
  const count = (root: Element | Document) => findAllIn(root, 'audio, video').length;
  const isOneOfMany = count(media.ownerDocument) > 1;
  let box = around(media);
  for (let step = 0; box && box.localName !== 'body' && step < mostSteps; step += 1, box = around(box)) {
    if (count(box) > 1) return null;
    const title = within(box, titles) || (isOneOfMany ? within(box, headings) : '');
    if (title !== '') return { title, show: within(box, shows) };
  }
  return null;
}
