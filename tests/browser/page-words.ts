/** A page or a frame of the driver. */
interface Evaluating {
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/** Everything in a page that somebody reads or hears, and what of it cannot be read whole. */
export interface PageWords {
  /** Texts and attributes, each with what it belongs to. */
  readonly words: readonly (readonly [words: string, where: string])[];
  readonly cutOff: readonly string[];
}

/** Runs in the page: it must use nothing from outside. */
function read(dataSelector: string): PageWords {
  const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  const nameOf = (element: Element) =>
    `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} “${(
      element.getAttribute('aria-label') ??
      element.textContent ??
      ''
    )
      .trim()
      .slice(0, 60)}”`;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = [...document.body.querySelectorAll('*')].filter(
    (element) => isShown(element) && !element.closest(dataSelector),
  );
  const words: (readonly [string, string])[] = [[document.title, 'the title of the page']];
  for (const element of all) {
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) words.push([node.textContent ?? '', nameOf(element)]);
    for (const name of attributes)
      words.push([element.getAttribute(name) ?? '', `${name} of ${nameOf(element)}`]);
  }

  const cutOff: string[] = [];
  // A corner is taken hold of beyond the edge, a mark has no words, and a line is the talk's.
  const ours = 'button, label, summary, legend, h1, h2, h3, h4, a, p, .chip, .button, [role^="menuitem"]';
  for (const element of [...document.body.querySelectorAll(ours)]) {
    if (!isShown(element) || element.closest('.visually-hidden, [data-start], .corner, .heat-mark')) continue;
    const style = getComputedStyle(element);
    if (style.display === 'inline') continue;
    const isCut = element.scrollWidth > element.clientWidth + 1;
    const mayEnd = style.textOverflow === 'ellipsis' && style.overflowX !== 'visible';
    if (isCut && !mayEnd)
      cutOff.push(`${nameOf(element)} needs ${element.scrollWidth} px of ${element.clientWidth}`);
    if (isCut && mayEnd && !element.hasAttribute('title')) cutOff.push(`${nameOf(element)} has no title`);
    const box = element.getBoundingClientRect();
    const isOutside = (left: number, right: number) => box.right > right + 1 || box.left < left - 1;
    if (isOutside(0, document.documentElement.clientWidth)) cutOff.push(`${nameOf(element)} is out of sight`);
    // What is fixed stands in the top layer, where nothing clips it.
    const isFixed = (around: Element) => getComputedStyle(around).position === 'fixed';
    for (let around: Element | null = element; around?.parentElement && !isFixed(around); ) {
      around = around.parentElement;
      const { left, right } = around.getBoundingClientRect();
      if (getComputedStyle(around).overflowX === 'visible' || !isOutside(left, right)) continue;
      cutOff.push(`${nameOf(element)} reaches out of ${around.localName}.${around.className}`);
      break;
    }
  }
  for (const element of [document.documentElement, ...all]) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    if ((scrolls || element === document.documentElement) && element.scrollWidth > element.clientWidth + 1)
      cutOff.push(`${element.localName}.${element.className} scrolls sideways`);
  }
  return { words, cutOff };
}

/** What stands in a page or a frame, apart from the elements that the selector finds. */
export const readWords = (page: Evaluating, dataSelector: string): Promise<PageWords> =>
  page.evaluate(read, dataSelector);

/** Turns the page round; resolves when it has been laid out. */
export const setDirection = (page: Evaluating, direction: 'ltr' | 'rtl'): Promise<void> =>
  page.evaluate(async (dir) => {
    document.documentElement.dir = dir;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, direction);
