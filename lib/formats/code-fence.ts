const fencePattern = /^\s{0,3}`{3,}[\w-]{0,20}\s{0,8}$/u;

/** A text without the marks of a code fence, as chats and notes wrap what is copied into them. */
interface Unfenced {
  readonly text: string;
  /** What a chat says around the fence, by lines from 1. */
  readonly around: readonly { readonly line: number; readonly text: string }[];
}

/**
 * The text without the marks of code fences (```). Of a text with one fence, what surrounds it is taken out too,
 * where that is less than what is inside, or where JSON stands inside.
 */
export function withoutFence(written: string): Unfenced {
  if (!written.includes('```')) return { text: written, around: [] };
  // The lines stay where they are, since problems name them by number.
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
