import { closedShadowOf } from '../shadow';

/** A tree in which media elements may stand. */
export type MediaRoot = Document | ShadowRoot;

/** A page with more is not searched to its end. */
const mostRoots = 400;

/** Our own elements, of which the page's players are none. */
const ownPrefix = 'sidecue-';

/** The frame's document where it has the page's origin; null for others. */
function documentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/**
 * The document and all trees in it that a script of ours can see: shadow roots, open and closed, and frames of
 * the page's own origin, at any depth. Each element is asked, and asking for a closed root is dear (Chromium
 * 156: 20,000 elements take 40 ms, without closed roots 3 ms). So only a thorough walk asks all elements for
 * them; any other asks custom elements, which are most of those that have one.
 */
export function findMediaRoots(top: Document, isThorough: boolean): MediaRoot[] {
  const roots: MediaRoot[] = [top];
  // Also walks the roots that are added on the way.
  for (const root of roots) {
    if (roots.length >= mostRoots) break;
    // A form's own properties may be hidden by its fields, and it can have no shadow root.
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
