import { callOwn, findAllIn, ownProperty, parentOf } from '../own-property';
import type { MediaRoot } from './roots';

/** What stands beside a player about what it plays. */
export interface TitleBeside {
  readonly title: string;
  /** '' where it does not stand there. */
  readonly show: string;
}

/** Names of the title of an episode within its player (Seriously Simple Podcasting, PowerPress, Plyr, AmplitudeJS; seen 2024 to 2026). */
const titles =
  '.player__episode-title, [class*="episode-title" i], [class*="episode_title" i], [class*="episodetitle" i], [class*="track-title" i], [class*="player-title" i], [class*="player__title" i], [itemprop="name"]';
const shows =
  '.player__podcast-title, [class*="podcast-title" i], [class*="show-title" i], [class*="podcast__title" i], [class*="show__title" i]';
/** Where several players stand on a page, a heading in the box of one is the title of what it plays. */
const headings = 'h1, h2, h3, h4, h5, h6, figcaption, [class*="title" i]';

/** How far up the box of a player is looked for. */
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

/** The element around, out of a shadow root too. */
function around(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = callOwn(element, 'getRootNode');
  return (root as MediaRoot & { host?: Element }).host ?? null;
}

/** The title beside a player in the page, which its box holds and no other player's; null where there is none. */
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
