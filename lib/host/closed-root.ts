/** An element of ours in the page, and what holds its parts: no script of the page reaches in. */
export interface ClosedRoot {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly sheet: CSSStyleSheet;
}

/** Makes an element of that name with a closed root, and takes away any that an older script has left. */
export function createClosedRoot(name: string, css: string): ClosedRoot {
  for (const old of document.querySelectorAll(name)) old.remove();
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  strengthen(sheet);
  root.adoptedStyleSheets = [sheet];
  return { element, root, sheet };
}

/** Makes the variables of a sheet stronger than those of the page, which may have some of the same names for all elements. */
function strengthen({ cssRules }: CSSStyleSheet): void {
  for (const rule of cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    const { style } = rule;
    for (const name of [...style]) {
      if (name.startsWith('--')) style.setProperty(name, style.getPropertyValue(name), 'important');
    }
  }
}
