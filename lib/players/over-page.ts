import { canBeUsed } from './can-be-seen';
import { shadowOf } from './shadow';

/** Styles of an element by which what is fixed in it moves with it, and what they are where they do not. */
const holdingStyles = [
  ['transform', 'none'],
  ['translate', 'none'],
  ['scale', 'none'],
  ['rotate', 'none'],
  ['offsetPath', 'none'],
  ['perspective', 'none'],
  ['transformStyle', 'flat'],
  ['filter', 'none'],
  ['backdropFilter', 'none'],
  ['contain', 'none'],
  ['contentVisibility', 'visible'],
  ['willChange', 'auto'],
  ['clipPath', 'none'],
] as const;

/**
 * What an element over the page should stand in: the body, unless it has no box, cannot be used, or has styles that
 * would move a fixed element away from its place in the window. Nor is anything drawn of what is put into a body with
 * a shadow tree, or into a set of frames, which takes a body's place. Null for a page without any element, as one that
 * is written anew is for a moment.
 */
export function bodyOrRoot(): Element | null {
  const { body, documentElement } = document;
  if (!body || body.getClientRects().length === 0 || !canBeUsed(body)) return documentElement;
  if (body.localName !== 'body' || shadowOf(body)) return documentElement;
  const style = getComputedStyle(body);
  return holdingStyles.every(([name, none]) => style[name] === none) ? body : documentElement;
}
