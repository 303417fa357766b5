import { loneClock, wordsAndClock } from './clock-text';
import { tidy } from './tidy';
import { withAttribute } from './told-times';

/** So many blocks are as likely to be said as to be read: `Copy`, `Share`, `Play from here`. */
const longestLabel = 24;
/** A label that tells the time in a sentence: `Play video starting at 0:12 and follow transcript`. */
const longestSentence = 90;

const clock = /\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,3})?/u;
const hasClock = (text: string) => /\d:\d\d/u.test(text);

/** The sign of a button, or its time once more: `1m 05s`. */
export const saysNothing =
  /^(?:[^\p{L}\p{N}]{1,4}|(?:\d{1,5}\.\d{1,3} ?[–-] ?)?\d{1,5}\.\d{1,3} ?s(?:ec(?:onds?)?)?|(?:at )?(?:\d{1,2} ?h(?:ours?|rs?)?,? ?)?(?:\d{1,3} ?m(?:in(?:utes?)?)?,? ?)?\d{1,2} ?s(?:ec(?:onds?)?)?)$/u;

const isSpelledTime = (text: string) => /\d/u.test(text) && saysNothing.test(text);

/** How pages call what only screen readers say (Bootstrap, WordPress, Tailwind, Microsoft; 2015 to 2026). */
const hiddenText =
  '[class*="sr-only" i], [class*="screen-reader" i], [class*="screenreader" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="a11y" i]';

const pressed = 'button, a, [role="button"]';

/** The elements whose texts are the same when their times are left out, by those texts. */
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

/** A text as it is said again beside the next time, with its times left out. */
function spokenTime(text: string): string | null {
  if (text === '' || text.length > longestSentence) return null;
  return text.replace(new RegExp(clock, 'gu'), '#').replace(/\d+/gu, '#');
}

/** Whether another time stands in the block of this one, so that it can go. */
const isSecondTime = (element: Element, holder: Element) => {
  let block: Element | null = element;
  while (block && block.parentElement !== holder) block = block.parentElement;
  const words = block?.textContent ?? '';
  return hasClock(words.replace(element.textContent ?? '', ''));
};

/**
 * Leaves nothing but the time on the buttons that have one, where all that some have besides is one and the same: a
 * badge on the line that plays, or what is shown once a link is copied.
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

/** Names are words with capitals: these have others, or a colon. */
const saysThatTimeFollows = /[:：]$|(?:^| )\p{Ll}/u;

/** Leaves nothing but the time where the same words stand before each: `Starting point is 0:12`. */
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
 * Takes out what repeats in the blocks and is not said: labels of buttons and links, what only screen readers say, and
 * times that are told once more in words. `kind`: what tells the times.
 */
export function dropLabels(holder: Element, blocks: number, kind: string): void {
  dropBadges(holder);
  for (const sign of holder.querySelectorAll('[aria-hidden="true"]'))
    if (sign.children.length === 0 && /^\s*[^\p{L}\p{N}\s]{1,4}\s*$/u.test(sign.textContent ?? ''))
      sign.remove();
  dropWordsBeforeClocks(holder, blocks);
  // Where a block has many times, each is that of a word.
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
