import { playerRoot } from '../players/youtube/page';
import { pictureStage } from '../players/youtube/stage';

/** A picture narrower than this shows too little, in CSS pixels. It does not make room then. */
const leastPicturePx = 480;

/** The part of the picture's width that a docked panel takes. */
interface Strip {
  readonly stage: HTMLElement;
  readonly side: 'left' | 'right';
  readonly widthPx: number;
}

/**
 * Makes the picture in theatre mode and full screen narrower while the panel is docked at one of its sides, until the
 * signal aborts. As soon as the panel stands elsewhere, the page's layout is as before.
 *
 * @returns a function that gives the element that holds both the picture and the panel, once the picture has made room;
 * until then it gives null
 */
export function yieldPicture(element: HTMLElement, signal: AbortSignal): () => HTMLElement | null {
  let strip: Strip | null = null;
  const update = () => {
    const wanted = signal.aborted ? null : stripBeside(element, strip);
    if (isSame(wanted, strip)) return;
    if (strip) setPadding(strip.stage, null);
    if (wanted) setPadding(wanted.stage, wanted);
    strip = wanted;
    // YouTube's player measures itself again when the window changes its size.
    window.dispatchEvent(new Event('resize'));
  };
  const observer = new MutationObserver(update);
  observer.observe(element, { attributeFilter: ['data-dock', 'data-outline', 'data-shown', 'style'] });
  window.addEventListener('resize', update, { signal });
  document.addEventListener('fullscreenchange', update, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    update();
  });
  return () => {
    const picture = playerRoot();
    if (!strip || !picture) return null;
    // In an unknown layout, the picture may have stayed as it was.
    return picture.offsetWidth <= strip.stage.offsetWidth - strip.widthPx ? strip.stage : null;
  };
}

/** The strip that the picture should give up now, if it has already given up `given`; null for none. */
function stripBeside(element: HTMLElement, given: Strip | null): Strip | null {
  const { dock, outline, shown } = element.dataset;
  const [stage, picture] = [pictureStage(), playerRoot()];
  if (dock !== 'floating' || outline !== 'square' || shown !== 'true' || !stage || !picture) return null;
  const { left, right, width } = element.getBoundingClientRect();
  if (picture.offsetWidth + (given?.widthPx ?? 0) - width < leastPicturePx) return null;
  const outer = stage.getBoundingClientRect();
  const isLeft = left + right < outer.left + outer.right;
  return { stage, side: isLeft ? 'left' : 'right', widthPx: Math.round(width) };
}

const isSame = (one: Strip | null, other: Strip | null) =>
  one?.stage === other?.stage && one?.side === other?.side && one?.widthPx === other?.widthPx;

/** Uses padding, because the widths of the elements in the stage belong to the page. */
function setPadding({ style }: HTMLElement, strip: Strip | null): void {
  for (const name of ['box-sizing', 'padding-left', 'padding-right']) style.removeProperty(name);
  if (!strip) return;
  style.setProperty('box-sizing', 'border-box', 'important');
  style.setProperty(`padding-${strip.side}`, `${strip.widthPx}px`, 'important');
}
