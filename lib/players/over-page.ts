import { canBeUsed } from './can-be-seen';
import { shadowOf } from './shadow';

/** Styles with which an element moves fixed content along with itself, and the values with which it does not. */
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
 * The parent for an element that floats over the page: the body, unless it has no box, cannot be used, or has styles
 * that would move a fixed element. A body with a shadow tree, or a set of frames in place of a body, would not draw the
 * element either. Null for a page without any element; a page that is being rewritten has none for a moment.
 */
export function bodyOrRoot(): Element | null {
  const { body, documentElement } = document;
  if (!body || body.getClientRects().length === 0 || !canBeUsed(body)) return documentElement;
  if (body.localName !== 'body' || shadowOf(body)) return documentElement;
  const style = getComputedStyle(body);
  return holdingStyles.every(([name, none]) => style[name] === none) ? body : documentElement;
}
