import ts from 'typescript';

/** A function that is longer than `mostFunctionLines`, with the lines of the file that it stands on (from 1). */
export interface LongFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

export const mostFunctionLines = 60;

/** A reason directly above a long function, after its doc comment. */
const reason = /^\s*\/\/ long: \S/;

/** How many lines a text has. A line break at its end begins no further line. */
export function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The middle one of some numbers, or the lower of the two in the middle; `NaN` of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? Number.NaN;
}

function nameOf(node: ts.FunctionLikeDeclaration, file: ts.SourceFile): string {
  if (node.name) return node.name.getText(file);
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText(file);
  if (ts.isCallExpression(parent)) return `function given to ${parent.expression.getText(file)}`;
  return ts.isConstructorDeclaration(node) ? 'constructor' : 'function without a name';
}

/**
 * The functions of a TypeScript file that are longer than `mostFunctionLines` and give no reason for it. A function
 * is as long as from its first line to its closing brace, with the functions inside it; comments above do not count.
 */
export function longFunctions(path: string, text: string): LongFunction[] {
  if (countLines(text) <= mostFunctionLines) return [];
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const textLines = text.split('\n');
  const found: LongFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      const lines = file.getLineAndCharacterOfPosition(node.end).line - first + 1;
      if (lines > mostFunctionLines && !reason.test(textLines[first - 1] ?? '')) {
        found.push({ name: nameOf(node, file), line: first + 1, lines });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
