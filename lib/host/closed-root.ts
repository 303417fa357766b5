import { setLength } from './looks';

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
      const length = lengths.find((own) => own === variable);
      if (length) setLength(element, length, value);
      else style.setProperty(variable, value, 'important');
    }
  }
}

/**
 * Makes an element of that name with a closed root, and takes away any that an older script has left. The variables of
 * its sheet are stronger than those of the page, which may have some of the same names for all elements.
 *
 * @param lengths the variables that are to be set with `setLength`; until then they are as the sheet has them
 */
export function createClosedRoot(
  name: string,
  css: string,
  lengths: readonly `--${string}`[] = [],
): ClosedRoot {
  for (const old of document.querySelectorAll(name)) old.remove();
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  strengthen(sheet.cssRules, element, lengths);
  root.adoptedStyleSheets = [sheet];
  return { element, root, sheet };
}
