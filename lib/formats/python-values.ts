/** How a list, a dictionary or an object begins as Python prints it. */
const beginning = /^\s*(?:\[\s*)?(?:\{\s*'|[A-Z]\w{1,40}\(\w{1,40}=)/u;
/** A text, a word or a bracket that Python prints in its own way. */
const part =
  /'((?:[^'\\]|\\[\s\S])*)'|"(?:[^"\\]|\\[\s\S])*"|\b(?:None|True|False|nan)\b|\b[A-Z]\w{0,40}\(|[()]|\b([A-Za-z_]\w{0,40})=/gu;
const words: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false', nan: 'null' };

/** True for values as Python prints them: `[{'text': "it's"}]`, `Segment(start=0.0, text='…')`. */
export function isPython(text: string): boolean {
  return beginning.test(text);
}

/** Values as Python prints them, as JSON. Objects and tuples become objects and lists; several lines are a list. */
export function fromPython(text: string): string {
  const ends: string[] = [];
  const lines = text.trim().split('\n');
  const isList = lines.length > 1 && lines.every((line) => /^[A-Z]\w{1,40}\(.*\)$/u.test(line.trim()));
  const source = isList ? `[${lines.join(',')}]` : text;
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
