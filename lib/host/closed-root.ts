import { setLength } from './looks';
import { unknownWord, withPrivateNames } from './private-names';

/** An element of ours in the page, and what holds its parts: no script of the page reaches in. */
export interface ClosedRoot {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly sheet: CSSStyleSheet;
}

/** Makes all variables in the rules important, but those of `lengths`: these are set on the element instead. */
function strengthen(rules: CSSRuleList, element: HTMLElement, lengths: readonly `--${string}`[]): void {
  for (const rule of rules) {
    if (rule instanceof CSSGroupingRule) strengthen(rule.cssRules, element, lengths);
    if (!(rule instanceof CSSStyleRule)) continue;
    const { style } = rule;
    for (const variable of [...style].filter((property) => property.startsWith('--'))) {
      const value = style.getPropertyValue(variable);
      const length = lengths.find((own) => withPrivateNames(own) === variable);
      if (length) setLength(element, length, value);
      else style.setProperty(variable, value, 'important');
    }
  }
}

/** An element of that name with a closed root; null where the page has a class for elements of that name. */
function createUnclaimed(name: string): Omit<ClosedRoot, 'sheet'> | null {
  const element = document.createElement(name);
  if (element.matches(':defined')) return null;
  try {
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  } catch {
    // Its class fails, and forbids roots.
    return null;
  }
}

/**
 * Makes an element of that name with a closed root, and takes away any that an older script has left. Where the page
 * has a class for elements of that name, which could reach into the root, the element gets a name that the page does
 * not know. The variables of its sheet are stronger than those of the page, whatever their names.
 *
 * @param lengths the variables that are to be set with `setLength`; until then they are as the sheet has them
 */
export function createClosedRoot(
  name: string,
  css: string,
  lengths: readonly `--${string}`[] = [],
): ClosedRoot {
  for (const old of document.querySelectorAll(name)) old.remove();
  const made = createUnclaimed(name) ?? createUnclaimed(`${name}-${unknownWord}`);
  if (!made) throw new Error(`The page has taken <${name}>.`);
  const { element, root } = made;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(withPrivateNames(css));
  strengthen(sheet.cssRules, element, lengths);
  root.adoptedStyleSheets = [sheet];
  return { element, root, sheet };
}
