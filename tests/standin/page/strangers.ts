/**
 * Removes from `column` whatever the page did not put there. YouTube does this to some of its containers after
 * a navigation, and extensions lose their nodes by it.
 */
export function removeStrangers(column: HTMLElement, own: readonly Element[]): void {
  for (const child of [...column.children]) {
    if (!own.includes(child)) child.remove();
  }
}
