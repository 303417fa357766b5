import type { Box } from '../panel/placement';
import { type Ground, groundOf } from '../players/youtube/ground';
import { playerControls, playerRoot, watchPageHost } from '../players/youtube/page';
import type { PanelFrame } from './frame';
import { measureAround } from './measure-around';
import { readViewport } from './report-viewport';

/** Between the panel and the player's controls, in CSS pixels. */
const gapPx = 8;

/** The height of YouTube's own bar, which covers everything at the top of the page (2026-08). */
const barPx = 56;

/** The bar with a gap. The same space is left at the bottom for YouTube's notices and its small player. */
const edgePx = barPx + gapPx;

/** If less of the picture can be seen than this, the panel does not stand on it. In CSS pixels. */
const leastPx = 120;

/** A panel beside a picture needs this height in view, for its head, its search and some lines. In CSS pixels. */
const leastBesidePx = 260;

/** The edges of something on the page, in CSS pixels of the window. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Surroundings {
  readonly ground: Ground;
  /** The part of the window that the page can use. */
  readonly window: { readonly width: number; readonly height: number };
  /** Null if the page has none. */
  readonly picture: Edges | null;
  readonly controls: Edges | null;
  /** The area that the panel shares with a picture that has made room for it; null if no picture has. */
  readonly shared: Edges | null;
}

/**
 * Where a floating panel may stand, in CSS pixels of the window: over the visible part of the picture, above the
 * player's controls. Beside a picture that has made room, the panel is as high as the picture. Without a visible
 * picture it may use the whole window. If there is more room below the controls than above, for example on a scrolled
 * page, it stands below them.
 */
export function roomAmong({ ground, window, picture, controls, shared }: Surroundings): Box {
  const isFull = ground === 'full';
  const seen =
    shared &&
    common(shared, { left: 0, top: isFull ? 0 : barPx, right: window.width, bottom: window.height });
  if (seen && seen.bottom - seen.top >= leastBesidePx) return boxBetween(seen);
  const whole: Edges = {
    left: 0,
    top: isFull ? 0 : edgePx,
    right: window.width,
    bottom: window.height - (isFull && controls ? 0 : edgePx),
  };
  if (!controls || controls.bottom <= whole.top || controls.top >= whole.bottom) return boxBetween(whole);
  const above = { ...whole, bottom: controls.top - gapPx };
  const below = { ...whole, top: controls.bottom + gapPx };
  if (below.bottom - below.top > above.bottom - above.top) return boxBetween(below);
  const over = picture && ground !== 'page' ? common(above, picture) : above;
  const isWide = over.right - over.left >= leastPx && over.bottom - over.top >= leastPx;
  return boxBetween(isWide ? over : above);
}

const common = (one: Edges, other: Edges): Edges => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const boxBetween = ({ left, top, right, bottom }: Edges): Box => ({
  left,
  top,
  width: Math.max(0, right - left),
  height: Math.max(0, bottom - top),
});

/**
 * Tells the panel where it may stand while it floats over a YouTube page: on each connection, and whenever that has
 * changed, until the signal aborts.
 *
 * @param stageShared the element that holds the picture and the panel beside it, while the picture makes room;
 * otherwise null
 */
export function reportRoom(
  { element, send, whenConnected }: PanelFrame,
  stageShared: () => Element | null,
  signal: AbortSignal,
): void {
  let told = '';
  const tell = (watch: (part: Element) => void) => {
    if (element.dataset.dock !== 'floating') return;
    const [player, controls] = [playerRoot(), playerControls()];
    // Their sizes change with the player's size, and their positions when the page is scrolled.
    for (const part of [player, controls]) if (part) watch(part);
    const ground = groundOf(watchPageHost());
    const box = roomAmong({
      ground,
      window: readViewport(),
      picture: player?.getBoundingClientRect() ?? null,
      controls: controls?.getBoundingClientRect() ?? null,
      shared: stageShared()?.getBoundingClientRect() ?? null,
    });
    const now = JSON.stringify([box, ground]);
    if (now === told) return;
    told = now;
    send({ type: 'room', box, ground });
  };
  const tellSoon = measureAround(element, tell, signal);
  whenConnected(() => {
    told = '';
    tellSoon();
  });
}
