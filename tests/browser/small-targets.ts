/** The least width and height of what a finger has to meet, in CSS pixels. */
const leastPx = 44;

/** A frame or page of either driver. */
interface Evaluating {
  evaluate(code: string): Promise<unknown>;
}

/** Runs in the page: it must use nothing from outside. */
function findSmall(least: number): string[] {
  const targets = [...document.querySelectorAll('button, input, textarea, a, [role=separator], .line')];
  return targets
    .filter((target) => target.checkVisibility({ contentVisibilityAuto: true }))
    .filter(
      (target) => !target.closest('[aria-hidden=true]') && getComputedStyle(target).display !== 'inline',
    )
    .map((target) => {
      const around = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
      const { width, height } = (around ?? target).getBoundingClientRect();
      return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10, target };
    })
    .filter(({ width, height }) => width < least || height < least)
    .map(({ width, height, target }) => `${width} × ${height} ${target.outerHTML.slice(0, 120)}`);
}

/** Runs in the page: it must use nothing from outside. */
function findSideways(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .heat'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right - left > 0 && (left < -1 || right > width + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/**
 * What can be pressed or typed in and is narrower or lower than a finger needs, as `width × height markup`. Pieces of
 * running text are as high as its lines, and what is hidden from assistive technology has an equal elsewhere.
 */
export const smallTargets = (page: Evaluating): Promise<unknown> =>
  page.evaluate(`(${findSmall})(${leastPx})`);

/** Elements that reach beyond the right or left edge of their window. */
export const sideways = (page: Evaluating): Promise<unknown> => page.evaluate(`(${findSideways})()`);
