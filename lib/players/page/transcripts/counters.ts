import { tidy } from './tidy';

/** The first element of a block that holds text, if no text comes before it. */
function firstText(block: Element): Element | null {
  let element: Element | null = block;
  for (let depth = 0; element && depth < 8; depth += 1) {
    const [first]: ChildNode[] = [...element.childNodes].filter(
      ({ nodeType, textContent }) => nodeType !== 8 && (textContent ?? '').trim() !== '',
    );
    if (first?.nodeType !== 1) return first && element !== block ? element : null;
    element = first as Element;
  }
  return null;
}

/** Removes row numbers: numbers that increase by one at the beginnings of the blocks. */
export function dropCounters(blocks: readonly Element[]): void {
  const found = blocks.flatMap((block) => {
    const element = firstText(block);
    const number = /^#?(\d{1,5})\.?$/u.exec(tidy(element?.textContent ?? ''))?.[1];
    return element && number !== undefined ? [{ element, number: Number(number) }] : [];
  });
  const isCounting = found.every(({ number }, at) => at === 0 || number === (found[at - 1]?.number ?? 0) + 1);
  if (found.length < 3 || found.length < blocks.length - 1 || !isCounting) return;
  for (const { element } of found) element.replaceChildren();
}
