import type { BarMark, ToPanel } from '../messages/panel-port';
import type { BarRange } from '../panel/bar-tip';
import type { Player } from '../players/player';
import { progressBar, watchPlayerParts } from '../players/youtube/page';
import { createClosedRoot } from './closed-root';
import { createPatience } from './displacement';

const hostName = 'sidecue-marks';

/** The marks on YouTube's progress bar. */
export interface BarMarks {
  show(marks: readonly BarMark[]): void;
  /** Chapter starts, as shares of the bar. */
  showTicks(ticks: readonly number[]): void;
  /** The passage that repeats, as shares of the bar; null for none. */
  showLoop(range: BarRange | null): void;
  /** The text for the place where the pointer is; '' for none. */
  tell(words: string): void;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/**
 * Draws marks on YouTube's progress bar in an element of ours, and puts the element back when YouTube redraws the bar.
 * Only the marks take pointer events, so the bar works as before. Marks and text are in a closed shadow root, so the
 * page can neither see nor press them. If the page keeps removing the element, it is left out.
 */
export function mountBarMarks(
  css: string,
  player: Player,
  send: (message: ToPanel) => void,
  signal: AbortSignal,
): BarMarks {
  const { element, ticks, loop, strip, tip } = createParts(css);
  let watched: HTMLElement | null = null;
  const patience = createPatience();
  let isResting = false;
  let listening = new AbortController();
  const listen = (bar: HTMLElement) => {
    listening.abort();
    listening = new AbortController();
    watchPointer(bar, listening.signal, (at) => {
      if (at !== null) tip.style.left = percent(at);
      send({ type: 'bar-pointed', at });
    });
  };
  const place = () => {
    // Called several times a second, because YouTube's clock is part of the player too.
    if (isResting || (watched?.isConnected && element.parentNode === watched)) return;
    const bar = progressBar();
    // The page has moved or removed the element, alone or with its bar.
    isResting = bar !== null && watched !== null && !patience.hasRoom();
    if (isResting) return;
    if (bar && element.parentNode !== bar) bar.append(element);
    if (bar && bar !== watched) {
      watched = bar;
      listen(bar);
    }
  };
  const findPlayer = watchPlayerParts(signal, place);
  player.onChange(findPlayer, signal);
  findPlayer();
  signal.addEventListener('abort', () => {
    listening.abort();
    element.remove();
  });

  return {
    show(marks) {
      strip.replaceChildren(...marks.map((mark) => buttonOf(mark, send)));
    },
    showTicks(shares) {
      ticks.replaceChildren(...shares.map(tickAt));
    },
    showLoop(range) {
      loop.hidden = range === null;
      if (!range) return;
      loop.style.left = percent(range.from);
      loop.style.width = percent(range.to - range.from);
    },
    tell(words) {
      tip.textContent = words;
      tip.hidden = words === '';
    },
  };
}

/** Creates the element. Its closed root holds the ticks, the passage that repeats, the marks and their tooltip. */
function createParts(css: string): Record<'element' | 'ticks' | 'loop' | 'strip' | 'tip', HTMLElement> {
  const { element, root } = createClosedRoot(hostName, css);
  const ticks = document.createElement('div');
  const loop = document.createElement('div');
  loop.className = 'loop';
  loop.hidden = true;
  const strip = document.createElement('div');
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  root.append(ticks, loop, strip, tip);
  return { element, ticks, loop, strip, tip };
}

/** Calls back with the position of the pointer on a bar, as a share of its width; null when the pointer leaves. */
function watchPointer(bar: HTMLElement, signal: AbortSignal, onPoint: (at: number | null) => void): void {
  const options = { passive: true, signal };
  const onMove = ({ clientX, isTrusted }: PointerEvent) => {
    if (!isTrusted) return;
    const { left, width } = bar.getBoundingClientRect();
    onPoint(Math.min(1, Math.max(0, (clientX - left) / width)));
  };
  bar.addEventListener('pointermove', onMove, options);
  bar.addEventListener('pointerleave', () => onPoint(null), options);
}

/** Purely visual: the tooltip has the chapter's title, and the panel has the chapter. */
function tickAt(share: number): HTMLElement {
  const tick = document.createElement('span');
  tick.style.left = percent(share);
  return tick;
}

/** A shortcut for the mouse. The keyboard reaches the same hits from the panel's search field. */
function buttonOf({ at, tier }: BarMark, send: (message: ToPanel) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.ariaHidden = 'true';
  button.className = tier;
  button.style.left = percent(at);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) send({ type: 'mark-pressed', at });
  });
  return button;
}
