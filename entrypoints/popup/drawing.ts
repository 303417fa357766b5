import { createTurns } from '../../lib/browser/turns';

/**
 * Draws a view with what is read anew for each drawing. Drawings may overlap: only the newest is painted, with
 * everything that has changed until then.
 */
export function createDrawing<View, Read>(
  first: View,
  read: () => Promise<Read>,
  paint: (view: View, read: Read) => void,
): (changes?: Partial<View>) => Promise<void> {
  const beginDrawing = createTurns();
  let view = first;
  return async (changes = {}) => {
    view = { ...view, ...changes };
    const isNewest = beginDrawing();
    const now = await read();
    if (isNewest()) paint(view, now);
  };
}
