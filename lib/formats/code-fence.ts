const fencePattern = /^\s{0,3}`{3,}[\w-]{0,20}\s{0,8}$/u;

/** A text without the marks of code fences, in which chats and notes wrap copied text. */
interface Unfenced {
  readonly text: string;
  /** The text around the fence, by line number from 1. */
  readonly around: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Removes the marks of code fences (```). If there is one fenced block, the text around it is removed too, provided
 * that it is shorter than the block or that the block is JSON.
 */
export function withoutFence(written: string): Unfenced {
  if (!written.includes('```')) return { text: written, around: [] };
  // Removed lines become empty, so that the line numbers in problems stay correct.
  const lines = written.split('\n');
  const marks = lines.flatMap((line, index) => (fencePattern.test(line) ? [index] : []));
  const bare = lines.map((line) => (fencePattern.test(line) ? '' : line));
  const [open = 0, close = lines.length] = marks;
  const around = bare.flatMap((line, index) =>
    (index < open || index > close) && line.trim() !== '' ? [{ line: index + 1, text: line.trim() }] : [],
  );
  const inside = bare.slice(open, close).filter((line) => line.trim() !== '');
  const isTaken = marks.length === 2 && (inside.length > around.length || /^\s*[{[]/u.test(inside[0] ?? ''));
  if (!isTaken) return { text: bare.join('\n'), around: [] };
  return { text: bare.map((line, index) => (index < open || index > close ? '' : line)).join('\n'), around };
}
