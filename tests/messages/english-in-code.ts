import ts from 'typescript';

/** Attributes whose value a reader sees or hears. */
const spokenAttributes = new Set(['aria-label', 'aria-valuetext', 'alt', 'label', 'placeholder', 'title']);

const englishWords =
  'the an is are was were be been this that these those it its not no cannot can will would of to in on at for ' +
  'from with without by before after than and or but your you has have had does did each every all only there';
const commonWord = new RegExp(`\\b(?:${englishWords.replaceAll(' ', '|')})\\b`, 'i');

/**
 * True for two or more words of English: one of them a common word, or the first with a capital. Two words are
 * a class list or a selector more often than a label, unless one of these is among them.
 */
function looksEnglish(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (
    words.length < 2 ||
    words.filter((word) => /^[“"'(]?[A-Za-z]{2,}[’'.,:;!?)”"…]*$/.test(word)).length < 2
  )
    return false;
  return commonWord.test(text) || /^[“"'(]?[A-Z][a-z]+,? [a-z]{2,}/.test(text.trim());
}

/** Arguments of `console.…` and of `new Error(…)`: for whoever mends a bug, never shown. */
function isForDevelopers(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at && !ts.isFunctionLike(at); at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /^console\./.test(at.expression.getText())) return true;
    // The text of an error class of our own.
    if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword) return true;
  }
  return false;
}

/** What a reader could see of this node: words in English that should stand in the catalogue; undefined if none. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}/u.test(node.text) ? node.text.trim() : undefined;
  const text = textOf(node);
  if (text === undefined || ts.isImportDeclaration(node.parent)) return undefined;
  const attribute = ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : '';
  if (spokenAttributes.has(attribute) && /\p{L}/u.test(text)) return text;
  return looksEnglish(text) && !isForDevelopers(node) ? text : undefined;
}

/** The text of a string or a template, whose values count as numbers; undefined for any other node. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `1${literal.text}`).join('');
}

/** The English in a file of code that a reader might see, in file order. */
export function englishIn(code: string, fileName = 'sample.tsx'): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const words = wordsOf(node);
    if (words !== undefined) found.push(words);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true));
  return found;
}
