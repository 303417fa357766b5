import { closedShadowOf } from '../shadow';

/** A tree that may contain media elements. */
export type MediaRoot = Document | ShadowRoot;

/** Beyond this number, a page's trees are not searched. */
const mostRoots = 400;

/** The prefix of our own elements, which are not players of the page. */
const ownPrefix = 'sidecue-';

/** The document of a frame of the page's own origin; otherwise null. */
function documentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/**
 * The document and all trees in it that our script can access: open and closed shadow roots, and frames of the page's
 * own origin, at any depth. Asking an element for a closed root is slow (Chromium 156: 40 ms for 20,000 elements, 3 ms
 * without closed roots). So only a thorough search asks all elements. Any other search asks custom elements only; most
 * closed roots belong to those.
 */
export function findMediaRoots(top: Document, isThorough: boolean): MediaRoot[] {
  const roots: MediaRoot[] = [top];
  // The loop also visits the roots that are added on the way.
  for (const root of roots) {
    if (roots.length >= mostRoots) break;
    // Fields can hide a form's own properties, and a form cannot have a shadow root.
    for (const element of root.querySelectorAll(':not(form)')) {
      const { localName } = element;
      if (localName === 'iframe' || localName === 'frame') {
        const inner = documentOf(element);
        if (inner) roots.push(inner);
      } else if (!localName.startsWith(ownPrefix)) {
        const mayBeClosed = isThorough || localName.includes('-');
        const shadow = element.shadowRoot ?? (mayBeClosed ? closedShadowOf(element) : null);
        if (shadow) roots.push(shadow);
      }
    }
  }
  return roots.slice(0, mostRoots);
}
