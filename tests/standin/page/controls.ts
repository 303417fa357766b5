import type { Records } from './records';

/** What a test can do to the stand-in page, as `window.standIn` in the page's own world. */
export interface StandInControls {
  /** Steps of navigation and YouTube's own events so far, each with the page's state at that moment. */
  readonly events: Records['events'];
  /** Key events that reached the document. */
  readonly keys: Records['keys'];
  /** Shortcuts that YouTube has acted on, by key. */
  readonly shortcuts: Records['shortcuts'];

  /** Goes to a video (id) or an address of this site, without loading a document. */
  navigate(target: string): Promise<void>;
  /** History back or forward; resolves when the page is complete. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Goes to the next of the shorts, as a swipe does. */
  nextShort(): Promise<void>;
  /** Leaves the watch page with the video going on in the corner. */
  openMiniplayer(): Promise<void>;
  /** Plays a video over its card on a list page, as hovering does; the address does not change. */
  startPreview(id: string): Promise<void>;
  endPreview(): void;

  /** Plays an advert of that many seconds in the talk's own media element; resolves when it runs. */
  startAdvert(seconds?: number): Promise<void>;
  /** Ends it before its time; resolves when the talk is back. */
  endAdvert(): Promise<void>;
  /** Puts a new `<video>` in the old one's place. */
  replaceVideoElement(): void;

  setTheatre(on: boolean): void;
  setFullscreen(on: boolean): Promise<void>;
  /** True or false to force, null to go by the window's width. */
  setOneColumn(on: boolean | null): void;
  setDark(on: boolean): void;
  /** Opens the page's own transcript; resolves when all its rows are there. */
  openTranscript(): Promise<void>;
  /** Removes what others have put into the right column. */
  removeStrangers(): void;
  /** With `hidden-start`: lets the page appear, as bringing its tab to the front does. */
  show(): void;
}

declare global {
  interface Window {
    standIn: StandInControls;
  }
}
