/** A clock in brackets among words. */
const stamp = /[[(]\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]/u;

/** The clocks in brackets in a text. */
export const stampsIn = (text: string): string[] => text.match(new RegExp(stamp, 'gu')) ?? [];

/** The text in pieces. The pieces with odd indexes are clocks in brackets. */
const piecesOf = (text: string): string[] => text.split(new RegExp(`(${stamp.source})`, 'u'));

/** Puts each clock in brackets that stands among words or beside other elements into an element of its own. */
export function splitStamps(holder: Element): void {
  const texts = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const stamps = stampsIn(node.nodeValue ?? '').length;
    // Most texts have none. For these, nothing around them is counted.
    if (stamps === 0) continue;
    const isAmongOthers = (node.parentElement?.childNodes.length ?? 0) > 1;
    const isAmongWords =
      node.parentElement?.localName === 'span' && /[\])]\s{0,5}\p{L}/u.test(node.nodeValue ?? '');
    if (stamps > 1 || isAmongOthers || isAmongWords) found.push(node);
  }
  for (const node of found) {
    const around = node.parentElement;
    if (!around) continue;
    for (const [index, piece] of piecesOf(node.nodeValue ?? '').entries()) {
      if (piece === '') continue;
      const part = around.ownerDocument.createElement(index % 2 === 1 ? 'time' : 'span');
      part.textContent = index % 2 === 1 ? piece.slice(1, -1) : piece;
      around.insertBefore(part, node);
    }
    around.removeChild(node);
  }
}

/**
 * The text with one line for each clock in brackets. If a name comes before the first clock of a line, it is moved
 * after the clock.
 */
export function linesByStamps(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [before = '', ...pieces] = piecesOf(line);
      if (pieces.length === 0) return line;
      const isName = /^\s*\p{L}[^.!?]{0,60}:\s*$/u.test(before);
      const lines: string[] = isName || before.trim() === '' ? [] : [before.trim()];
      for (let at = 0; at < pieces.length; at += 2) {
        const name = at === 0 && isName ? `${before.trim()} ` : '';
        lines.push(`${pieces[at]} ${name}${(pieces[at + 1] ?? '').trim()}`);
      }
      return lines.join('\n');
    })
    .join('\n');
}
