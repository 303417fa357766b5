import { playerRoot } from '../players/youtube/page';
import { pictureStage } from '../players/youtube/stage';

/** A picture narrower than this shows too little, in CSS pixels: it does not make room then. */
const leastPicturePx = 480;

/** What a docked panel takes of the picture's width. */
interface Strip {
  readonly stage: HTMLElement;
  readonly side: 'left' | 'right';
  readonly widthPx: number;
}

/**
 * Has the picture in theatre mode and full screen make room while the panel's element is docked at one of its sides,
 * until the signal aborts. The page's layout is as it was as soon as the panel stands elsewhere.
 *
 * @returns what says which element holds the picture and the panel, once the picture has made room; null while it has
 *   not
 */
export function yieldPicture(element: HTMLElement, signal: AbortSignal): () => HTMLElement | null {
  let strip: Strip | null = null;
  const update = () => {
    const wanted = signal.aborted ? null : stripBeside(element, strip);
    if (isSame(wanted, strip)) return;
    if (strip) setPadding(strip.stage, null);
    if (wanted) setPadding(wanted.stage, wanted);
    strip = wanted;
    // YouTube's player measures itself anew when the window has changed its size.
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
    // A layout that we do not know may leave the picture as it was.
    return picture.offsetWidth <= strip.stage.offsetWidth - strip.widthPx ? strip.stage : null;
  };
}

/** What the picture should give as the panel stands now, when it gives `given` already; null for nothing. */
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

/** Padding: the widths of what stands in the stage are the page's own affair. */
function setPadding({ style }: HTMLElement, strip: Strip | null): void {
  for (const name of ['box-sizing', 'padding-left', 'padding-right']) style.removeProperty(name);
  if (!strip) return;
  style.setProperty('box-sizing', 'border-box', 'important');
  style.setProperty(`padding-${strip.side}`, `${strip.widthPx}px`, 'important');
}
