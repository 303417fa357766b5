import { loneClock, wordsAndClock } from './clock-text';
import { tidy } from './tidy';
import { withAttribute } from './told-times';

/** The length of the longest label, such as `Copy`, `Share` or `Play from here`. Longer texts may be spoken. */
const longestLabel = 24;
/** The longest label that gives the time in a sentence: `Play video starting at 0:12 and follow transcript`. */
const longestSentence = 90;

const clock = /\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?/u;
const hasClock = (text: string) => /\d:\d\d/u.test(text);

/** The icon of a button, or its time repeated: `1m 05s`. */
export const saysNothing =
  /^(?:[^\p{L}\p{N}]{1,4}|(?:\d{1,5}\.\d{1,3} ?[–-] ?)?\d{1,5}\.\d{1,3} ?s(?:ec(?:onds?)?)?|(?:at )?(?:\d{1,2} ?h(?:ours?|rs?)?,? ?)?(?:\d{1,3} ?m(?:in(?:utes?)?)?,? ?)?\d{1,2} ?s(?:ec(?:onds?)?)?)$/u;

const isSpelledTime = (text: string) => /\d/u.test(text) && saysNothing.test(text);

/** Class names for text that is for screen readers only (Bootstrap, WordPress, Tailwind, Microsoft; 2015 to 2026). */
const hiddenText =
  '[class*="sr-only" i], [class*="screen-reader" i], [class*="screenreader" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="a11y" i]';

const pressed = 'button, a, [role="button"]';

/** Groups the elements whose texts are equal once their times are removed, by these texts. */
function byWords(elements: Iterable<Element>, wordsOf: (text: string) => string | null): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const words = wordsOf(tidy(element.textContent));
    if (words === null) continue;
    const known = groups.get(words);
    if (known) known.push(element);
    else groups.set(words, [element]);
  }
  return [...groups.values()];
}

/** The words of a text that repeats beside each time, with its times removed. */
function spokenTime(text: string): string | null {
  if (text === '' || text.length > longestSentence) return null;
  return text.replace(new RegExp(clock, 'gu'), '#').replace(/\d+/gu, '#');
}

/** Whether the block of this time holds another one, so that this one can be removed. */
const isSecondTime = (element: Element, holder: Element) => {
  let block: Element | null = element;
  while (block && block.parentElement !== holder) block = block.parentElement;
  const words = block?.textContent ?? '';
  return hasClock(words.replace(element.textContent ?? '', ''));
};

/**
 * Removes everything but the time from buttons with a time, if some of them have the same extra text: a badge on the
 * current line, or a message that a link was copied.
 */
function dropBadges(holder: Element): void {
  const found = [...holder.querySelectorAll('button, [role="button"]')].flatMap((button) => {
    const clocks = [...button.childNodes].filter(({ textContent }) =>
      loneClock.test((textContent ?? '').trim()),
    );
    const [time] = clocks;
    return time && clocks.length === 1 ? [{ button, time }] : [];
  });
  const besides = found.map(({ button, time }) =>
    tidy(button.textContent).replace(tidy(time.textContent), '').trim(),
  );
  const [badge, ...others] = new Set(besides.filter((text) => text !== ''));
  if (found.length < 3 || badge === undefined || others.length > 0 || badge.length > longestLabel) return;
  for (const { button, time } of found) button.replaceChildren(time);
}

/** Names consist of capitalised words. Text that announces a time has lower-case words, or ends with a colon. */
const saysThatTimeFollows = /[:：]$|(?:^| )\p{Ll}/u;

/** Removes the words before each time if they are always the same: `Starting point is 0:12`. */
function dropWordsBeforeClocks(holder: Element, blocks: number): void {
  const found = [...holder.querySelectorAll('*')].flatMap((element) => {
    if (element.children.length > 0) return [];
    const [, words, clock] = wordsAndClock.exec((element.textContent ?? '').slice(0, 100)) ?? [];
    return words && clock && saysThatTimeFollows.test(words) ? [{ element, words, clock }] : [];
  });
  if (found.length < 3 || found.length * 2 < blocks) return;
  if (found.some(({ words }) => words !== found[0]?.words)) return;
  for (const { element, clock } of found) element.textContent = clock;
}

/**
 * Removes what repeats in the blocks and is not spoken: labels of buttons and links, text for screen readers, and times
 * that are repeated in words. `kind` is what gives the times.
 */
export function dropLabels(holder: Element, blocks: number, kind: string): void {
  dropBadges(holder);
  for (const sign of holder.querySelectorAll('[aria-hidden="true"]'))
    if (sign.children.length === 0 && /^\s*[^\p{L}\p{N}\s]{1,4}\s*$/u.test(sign.textContent ?? ''))
      sign.remove();
  dropWordsBeforeClocks(holder, blocks);
  // If a block has many times, each belongs to a word.
  const areWords =
    kind.startsWith('data-') && holder.querySelectorAll(withAttribute(kind)).length > blocks * 3;
  const labels = byWords(
    [...holder.querySelectorAll(pressed)].filter(
      (element) => !(areWords && element.hasAttribute(kind)) && !element.closest('cite'),
    ),
    (text) => (text === '' || text.length > longestLabel || hasClock(text) ? null : text),
  );
  const toHear = [...holder.querySelectorAll('*')].filter(
    (element) =>
      element.children.length === 0 &&
      (element.matches(hiddenText) || isSpelledTime(tidy(element.textContent))) &&
      // Their text may be all there is.
      !element.hasAttribute(kind) &&
      (kind !== 'text' || !hasClock(element.textContent ?? '') || isSecondTime(element, holder)),
  );
  for (const elements of [...labels, ...byWords(toHear, spokenTime)]) {
    if (elements.length * 2 >= blocks && elements.length > 2)
      for (const element of elements) element.replaceChildren();
  }
}
