import { setLength } from './looks';
import { unknownWord, withPrivateNames } from './private-names';

/** An element of ours in the page. Its parts are in the closed root, where no script of the page can reach them. */
export interface ClosedRoot {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly sheet: CSSStyleSheet;
}

/** Makes all variables in the rules important. Those in `lengths` are set on the element instead. */
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

/** Creates an element of that name with a closed root; null if the page has registered a class for that name. */
function createUnclaimed(name: string): Omit<ClosedRoot, 'sheet'> | null {
  const element = document.createElement(name);
  if (element.matches(':defined')) return null;
  try {
    return { element, root: element.attachShadow({ mode: 'closed' }) };
  } catch {
    // The page's class throws, or forbids shadow roots.
    return null;
  }
}

/**
 * Creates an element of that name with a closed root, and removes any that an older script has left. If the page has
 * registered a class for that name, which could reach into the root, the element gets a name that the page does not
 * know. The variables of its sheet override those of the page.
 *
 * @param lengths the variables that are later set with `setLength`; until then they have the values of the sheet
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
