/**
 * What `?standin=a,b` may ask for, when the document is loaded. All of it holds for the life of the document.
 *
 * - `unknown-layout`: a page with none of the known names, just a `<video>` in some box.
 * - `dark`: YouTube's dark theme.
 * - `paused`: the video does not start by itself.
 * - `preroll`: a five-second advert before each video.
 * - `new-element`: each video gets a new media element.
 * - `media-first`: on navigation the media change before the page does, not after it.
 * - `slow-media`: on navigation the video before goes on for most of a second after the page has changed.
 * - `hidden-start`: the page stays empty, like one in a background tab, until `standIn.show()`.
 * - `legacy-transcript`: the older form of the page's own transcript.
 * - `new-embed`: the newer form of the embedded player.
 * - `grid`: the kind of watch page that is a grid.
 * - `autoplay`: the next video begins when one has ended.
 * - `keeps-strangers`: nodes put into the right column by others are left alone.
 */
export const variantNames = [
  'unknown-layout',
  'dark',
  'paused',
  'preroll',
  'new-element',
  'media-first',
  'slow-media',
  'hidden-start',
  'legacy-transcript',
  'new-embed',
  'grid',
  'autoplay',
  'keeps-strangers',
] as const;

export type Variant = (typeof variantNames)[number];

/** The variants that the address asks for; an unknown name is an error, lest a test ask for nothing. */
export function readVariants(address: string): ReadonlySet<Variant> {
  const asked = (new URL(address).searchParams.get('standin') ?? '').split(',').filter(Boolean);
  for (const name of asked) {
    if (!variantNames.some((known) => known === name)) throw new Error(`Unknown stand-in variant: ${name}`);
  }
  return new Set(asked as Variant[]);
}
