import { expect, test } from 'vitest';
import { moveInto } from '../../lib/host/move-into';

/** A parent in a document, which notes how an element was put into it. */
function parentIn(ownerDocument: object) {
  const calls: string[] = [];
  const parent = {
    ownerDocument,
    getRootNode: () => ownerDocument,
    moveBefore: () => calls.push('moved'),
    insertBefore: () => calls.push('inserted'),
  } as unknown as Element;
  return { parent, calls };
}

const page = {};

test.for([
  ['moved within its document', { isConnected: true, ownerDocument: page, getRootNode: () => page }, 'moved'],
  ['inserted when it is in none', { isConnected: false, ownerDocument: page }, 'inserted'],
  ['inserted when the page has taken it into another', { isConnected: true, ownerDocument: {} }, 'inserted'],
] as const)('An element is %s', ([, element, way]) => {
  const { parent, calls } = parentIn(page);
  moveInto(parent, element as unknown as Element, null);
  expect(calls).toEqual([way]);
});
