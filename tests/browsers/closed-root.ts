import type { Page } from 'playwright-core';

/** An element in a closed shadow root, as somebody sees it who looks at the screen. */
export interface ClosedElement {
  readonly className: string;
  /** `left` of its own style, as it was written; '' for none. */
  readonly left: string;
  readonly text: string;
  readonly isHidden: boolean;
  /** The middle of its box in the viewport, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** Runs in the page, on the shadow root: it must use nothing from outside. */
function describe(this: ShadowRoot): ClosedElement[] {
  return [...this.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      className: element.className,
      left: element.style.left,
      text: element.textContent,
      isHidden: element.hidden !== false,
      x: left + width / 2,
      y: top + height / 2,
    };
  });
}

/**
 * All elements in the closed shadow root of the first element that matches, in document order; none if there is
 * no such element. Selectors do not reach into a closed root, but Chromium's debugging protocol does.
 */
export async function readClosedRoot(page: Page, hostSelector: string): Promise<ClosedElement[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const expression = `document.querySelector(${JSON.stringify(hostSelector)})`;
    const { result: host } = await session.send('Runtime.evaluate', { expression });
    if (!host.objectId) return [];
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, pierce: true });
    const [root] = node.shadowRoots ?? [];
    if (!root) throw new Error(`No shadow root in ${hostSelector}`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(describe),
      objectId: object.objectId!,
      returnByValue: true,
    });
    return result.value as ClosedElement[];
  } finally {
    await session.detach();
  }
}
