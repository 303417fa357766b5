import type { OfferAnswer } from '../messages/background-answers';
import { createClosedRoot } from './closed-root';

/** Not a registered custom element, just a name that no page uses. */
const hostName = 'sidecue-bar';

type Words = OfferAnswer['words'];

/** The bar that offers a transcript where the panel would stand. It contains nothing from the library. */
export interface OfferBar {
  readonly element: HTMLElement;
  /** Shows a sentence instead of the hint. The button is disabled while something is being done. */
  say(sentence: string, isBusy: boolean): void;
}

export interface OfferBarOptions {
  readonly css: string;
  readonly words: Words;
  readonly onShow: () => void;
  readonly onAlways: () => void;
  readonly onNever: () => void;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * Calls back when the listener presses the button. Scripts of the page can create click events too, but not trusted
 * ones.
 */
function onPress(button: HTMLElement, work: () => void): void {
  button.addEventListener('click', (event) => event.isTrusted && work());
}

/** Keeps keys that are pressed in the bar away from the page's shortcuts. The browser's shortcuts still work. */
function keepKeysIn(root: ShadowRoot): void {
  for (const name of ['keydown', 'keyup', 'keypress'] as const) {
    root.addEventListener(name, (event) => {
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      if (ctrlKey || metaKey || altKey) return;
      event.stopPropagation();
      if (key.startsWith('Arrow')) event.preventDefault();
    });
  }
}

/** Creates the bar in a closed shadow root, and removes any that an older script has left. */
// long: one small view, built in reading order
export function createOfferBar(options: OfferBarOptions): OfferBar {
  const { css, words } = options;
  const { element, root } = createClosedRoot(hostName, css);

  const hint = make('span', { role: 'status' }, words.hint);
  const show = make('button', { type: 'button', class: 'show' }, words.show);
  const more = make(
    'button',
    { type: 'button', class: 'more', 'aria-label': words.menu, 'aria-haspopup': 'menu' },
    '⋯',
  );
  const always = make('button', { type: 'button', role: 'menuitem' }, words.always);
  const never = make('button', { type: 'button', role: 'menuitem' }, words.never);
  const menu = make('div', { role: 'menu', 'aria-label': words.menu }, always, never);
  root.append(
    make(
      'div',
      {
        class: 'bar',
        role: 'complementary',
        'aria-label': words.name,
        lang: words.language,
        dir: words.direction,
      },
      make('p', {}, make('strong', {}, words.name), ' ', hint),
      show,
      make('div', { class: 'menu' }, more, menu),
    ),
  );

  const setOpen = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    more.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) always.focus();
  };
  setOpen(false);
  const close = () => {
    setOpen(false);
    more.focus();
  };
  onPress(show, options.onShow);
  onPress(more, () => setOpen(menu.hidden !== false));
  onPress(always, () => {
    close();
    options.onAlways();
  });
  onPress(never, options.onNever);
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    // The button closes the menu by itself.
    if (relatedTarget !== more && !menu.contains(relatedTarget as Node | null)) setOpen(false);
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
    if (key === 'ArrowDown' || key === 'ArrowUp') (root.activeElement === always ? never : always).focus();
  });
  keepKeysIn(root);
  return {
    element,
    say(sentence, isBusy) {
      hint.textContent = sentence;
      show.disabled = isBusy;
    },
  };
}
