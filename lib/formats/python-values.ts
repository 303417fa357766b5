/** The beginning of a list, a dictionary, a tuple with times or an object, as Python prints it. */
const beginning =
  /^\s*(?:\[\s*)?(?:\{\s*'|[A-Z]\w{1,40}\(\w{1,40}=|\((?:\w{1,20}\.\w{1,20}\()?-?\d{1,9}(?:\.\d{1,20})?\)?,\s?[^\n]{0,80}['"])/u;
/** A string, a word or a bracket that Python writes differently from JSON. An unclosed string continues to the end. */
const part =
  /'((?:[^'\\]|\\(?:[\s\S]|$))*)(?:'|$)|"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|\b(?:None|True|False|nan)\b|\b[A-Z]\w{0,40}\(|[()]|\b([A-Za-z_]\w{0,40})=/gu;
const words: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false', nan: 'null' };
/** NumPy numbers (`np.float64(1.5)`). */
const wrappedNumber = /\b(?:np|numpy)\.\w{1,20}\((-?[\d.]{1,30}(?:e-?\d{1,3})?|nan)\)/gu;
/** A text that was printed without quotation marks: it continues to the next member or to the end of the object. */
const bareText = /\b(text|word)=(?!['"])(?!None\b)(.{0,4000}?)(?=, [a-z_]{1,30}=|\)$)/u;
const anyValueLine = /^\s{0,8}(?:\{\s?'|[A-Z]\w{1,40}\(\w{1,40}=|\(-?\d)/mu;
/** The first value must begin within this many characters. */
const sampleLength = 20_000;
const valueLine = /^\s*(?:\{\s?'.*\}|[A-Z]\w{1,40}\(\w{1,40}=.*\)|\(-?\d.*\)),?\s*$/u;

/** True for values as Python prints them: `[{'text': "it's"}]`, `Segment(start=0.0, text='…')`, `(0.0, 1.5, '…')`. */
export function isPython(text: string): boolean {
  return beginning.test(text);
}

/**
 * Removes the messages that a program has printed before and between values with one value per line. Any other text is
 * returned unchanged. `around` has the messages, with line numbers from 1.
 */
export function withoutMessages(text: string): {
  readonly text: string;
  readonly around: readonly { readonly line: number; readonly text: string }[];
} {
  if (!anyValueLine.test(text.slice(0, sampleLength))) return { text, around: [] };
  // Line numbers must not change, because problems refer to them.
  const lines = text.split('\n');
  const isValue = (line: string) => valueLine.test(line) && isPython(line);
  const around = lines.flatMap((line, index) =>
    line.trim() === '' || isValue(line) ? [] : [{ line: index + 1, text: line.trim() }],
  );
  const values = lines.filter(isValue);
  if (values.length < 2 || values.length < around.length) return { text, around: [] };
  return { text: lines.map((line) => (isValue(line) ? line : '')).join('\n'), around };
}

/**
 * Converts values as Python prints them to JSON. Objects and tuples become objects and lists. Several lines with one
 * value each become a list.
 */
export function fromPython(text: string): string {
  const ends: string[] = [];
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isList = lines.length > 1 && lines.every((line) => valueLine.test(line));
  const bare = lines.map((line) =>
    line
      .trim()
      .replace(/,$/u, '')
      .replace(bareText, (_, name: string, said: string) => `${name}=${JSON.stringify(said)}`),
  );
  const source = (isList ? `[${bare.join(',')}]` : text).replace(wrappedNumber, '$1');
  return source.replace(part, (found, single: string | undefined, name: string | undefined) => {
    if (single !== undefined)
      return JSON.stringify(single.replace(/\\(['"\\])/gu, '$1').replaceAll('\\n', '\n'));
    if (name !== undefined) return `"${name}":`;
    if (found.startsWith('"')) return found;
    if (found === ')') return ends.pop() ?? ')';
    if (!found.endsWith('(')) return words[found] ?? found;
    ends.push(found === '(' ? ']' : '}');
    return found === '(' ? '[' : '{';
  });
}
