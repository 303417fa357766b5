import type { Claims } from '../homes/claims';
import type { RemoteCommand, RemoteState } from '../players/remote/remote-state';
import type { Ground } from '../players/youtube/ground';
import type { Dock } from '../players/youtube/page';
import type { Tier } from '../search/hit';
import type { PanelOrder } from './to-tab';

/**
 * The messages between the agent, our script in the host page, and the panel, our page in a frame there. They go
 * over one `MessagePort` that the page cannot reach. What the agent says comes from a page's process and is
 * checked by the panel; what the panel says needs no check.
 */

/** What the panel stands beside: one YouTube video, or a page on which something plays. */
export type Subject =
  | {
      readonly kind: 'video';
      readonly videoId: string;
      /** It only shows a panel at work: nobody listens to the video. */
      readonly isDemonstration?: boolean | undefined;
    }
  | { readonly kind: 'page' };

/** Comes with the port, once for each connection. */
export interface Hello {
  readonly type: 'hello';
  /** What the panel has told the background in `panel-ready`: no page can know it. */
  readonly token: string;
  readonly subject: Subject;
  /** The same for all connections of one agent: what was open in the panel before is opened again. */
  readonly session: string;
  /** When the host page was loaded, in ms since 1970: the same for all agents in one page. */
  readonly page: number;
  /** In the browser's side panel: the tab that the panel belongs to. Only a page of ours is believed. */
  readonly tabId?: number | undefined;
}

/** What the page plays at the moment. */
export interface Playing {
  /** Another key, another medium; '' while nothing is loaded. */
  readonly key: string;
  /** Whether it has been started, or at least moved from its beginning. */
  readonly hasBegun: boolean;
  /** The page's address without its fragment. */
  readonly address: string;
}

/** From the agent. */
export type ToPanel =
  /** The player's state has changed, or time has passed. `atMs`: when it was true, since 1970. */
  | { readonly type: 'player'; readonly state: RemoteState; readonly atMs: number }
  /** At first, and when the page turns dark or light. */
  | { readonly type: 'theme'; readonly isDark: boolean }
  /** At first, and when the window's size changes: what it has for the page, in CSS pixels. */
  | { readonly type: 'viewport'; readonly width: number; readonly height: number }
  /** The frame stands somewhere else on a YouTube page. `missing` names a place that the page should have. */
  | { readonly type: 'placed'; readonly dock: Dock; readonly missing: string | null; readonly path: string }
  /** Where a floating frame may stand on a YouTube page, and over what: on each connection, and when that changes. */
  | { readonly type: 'room'; readonly box: FrameBox; readonly ground: Ground }
  /** The listener has used a shortcut or the popup. Answered with `shown`, which names its number. */
  | { readonly type: 'order'; readonly order: PanelOrder | 'show-overlay'; readonly number: number }
  /** The pointer moves over the player's bar: where, as a share of it, or null when it has left. */
  | { readonly type: 'bar-pointed'; readonly at: number | null }
  /** A mark on the bar was pressed: where it lies. */
  | { readonly type: 'mark-pressed'; readonly at: number }
  /** What a YouTube page says of the video, as plain text: its beginning where it is long. */
  | { readonly type: 'description'; readonly text: string }
  /** Another medium plays, or the page has another address. */
  | { readonly type: 'playing'; readonly playing: Playing }
  /** What the page says of what it plays, once it has come to rest; `playing` is of the moment it was read. */
  | {
      readonly type: 'claims';
      readonly playing: Playing;
      readonly claims: Claims;
      readonly title: string;
      /** BCP 47 tag of the page's language; '' where it tells none. */
      readonly language: string;
      /** The web address of what plays; '' where it has none, or no short one. */
      readonly sound: string;
    }
  /** The players of a page: whether there is one, and hosts of embedded ones that we may not enter. */
  | { readonly type: 'players'; readonly hasPlayer: boolean; readonly closedFrames: readonly string[] }
  /** The page could not open the small window that was asked for with `window`. */
  | { readonly type: 'window-refused'; readonly tabId: number };

/** As a sheet on a phone: all that is below the player, half of it, or one line. */
export type SheetSize = 'full' | 'half' | 'strip';

/** A mark on the player's bar: where, as a share of it, and how sure the best hit there is. */
export interface BarMark {
  readonly at: number;
  readonly tier: Tier;
}

/** A rectangle in the viewport, in CSS pixels. */
export interface FrameBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The corners of a floating frame: those of a panel, of one that is docked at a side, or of one line. */
export type FrameOutline = 'round' | 'square' | 'line';

/** From the panel. */
export type ToAgent =
  /** The listener uses the player through the panel. */
  | { readonly type: 'command'; readonly command: RemoteCommand }
  /** Once the panel knows whether it is to be seen, when that changes, and after each order, then with its number. */
  | { readonly type: 'shown'; readonly isShown: boolean; readonly answers?: number }
  /**
   * The height that the panel wants on a YouTube page, in CSS pixels; null: what its place suggests. While a menu of
   * a collapsed panel is open, the frame reaches over what follows by so much.
   */
  | { readonly type: 'height'; readonly heightPx: number | null; readonly overhangPx: number }
  /** How large the panel wants to be as a sheet on a phone, and how far it has been dragged down from there. */
  | { readonly type: 'sheet'; readonly size: SheetSize; readonly dragPx: number }
  /** Where the frame is to stand over a page, and where it floats on a YouTube page. */
  | { readonly type: 'box'; readonly box: FrameBox; readonly outline: FrameOutline }
  /** The hits have changed. */
  | { readonly type: 'marks'; readonly marks: readonly BarMark[] }
  /** Where chapters begin on the player's bar, as shares of it. */
  | { readonly type: 'ticks'; readonly ticks: readonly number[] }
  /** Where the passage that repeats is on the player's bar, as shares of it; null for none. */
  | { readonly type: 'loop'; readonly range: { readonly from: number; readonly to: number } | null }
  /** The words for the place on the bar at which the pointer is; '' for none. */
  | { readonly type: 'tip'; readonly words: string }
  /**
   * The listener wants the panel of this tab in a small window. Said while a click is handled: the browser opens none
   * without one.
   */
  | { readonly type: 'window'; readonly tabId: number }
  /** The panel wants the keyboard focus. */
  | { readonly type: 'focus' };
