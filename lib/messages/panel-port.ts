import type { Claims } from '../homes/claims';
import type { BarRange } from '../panel/bar-tip';
import type { Box, Outline } from '../panel/placement';
import type { SheetSize } from '../panel/sheet';
import type { RemoteCommand, RemoteState } from '../players/remote/remote-state';
import type { Ground } from '../players/youtube/ground';
import type { Dock } from '../players/youtube/page';
import type { Tier } from '../search/hit';
import type { PanelOrder } from './to-tab';

/**
 * The messages between the agent (our script in the host page) and the panel (our page in a frame there). They are sent
 * over one `MessagePort`, which the page cannot reach. What the agent sends comes from a page's process and is checked
 * by the panel. What the panel sends needs no check.
 */

/** What the panel accompanies: one YouTube video, or a page that plays something. */
export type Subject =
  | {
      readonly kind: 'video';
      readonly videoId: string;
      /** Set if it only demonstrates a panel, and nobody listens to the video. */
      readonly isDemonstration?: boolean | undefined;
    }
  | { readonly kind: 'page' };

/** Sent with the port, once for each connection. */
export interface Hello {
  readonly type: 'hello';
  /** The token that the panel has sent to the background in `panel-ready`. No page can know it. */
  readonly token: string;
  readonly subject: Subject;
  /** The same for all connections of one agent, so that a reloaded panel can restore what was open in it. */
  readonly session: string;
  /** When the host page was loaded, in milliseconds since 1970. The same for all agents in one page. */
  readonly page: number;
  /** Set in the browser's side panel: the tab that the panel belongs to. Only believed from a page of ours. */
  readonly tabId?: number | undefined;
}

/** What the page is playing at the moment. */
export interface Playing {
  /** Another key means another medium; '' while nothing is loaded. */
  readonly key: string;
  /** Whether it has been started, or at least moved away from its beginning. */
  readonly hasBegun: boolean;
  /** The page's address without its fragment. */
  readonly address: string;
}

/** Messages from the agent. */
export type ToPanel =
  /** The player's state has changed, or time has passed. `atMs` is when it was read, in milliseconds since 1970. */
  | { readonly type: 'player'; readonly state: RemoteState; readonly atMs: number }
  /** At first, and when the page turns dark or light. */
  | { readonly type: 'theme'; readonly isDark: boolean }
  /** At first, and when the window is resized: the part of the window that the page can use, in CSS pixels. */
  | { readonly type: 'viewport'; readonly width: number; readonly height: number }
  /** The frame stands somewhere else on a YouTube page. `missing` names a place that the page should have. */
  | { readonly type: 'placed'; readonly dock: Dock; readonly missing: string | null; readonly path: string }
  /**
   * Where a floating frame may stand on a YouTube page, and over what. Sent on each connection, and when it changes.
   */
  | { readonly type: 'room'; readonly box: Box; readonly ground: Ground }
  /** The listener wanted to use the panel, and the page has put it out of use; or the page lets it be used again. */
  | { readonly type: 'use'; readonly isRefused: boolean }
  /** The listener has used a shortcut or the popup. Answered with `shown`, which names the order's number. */
  | { readonly type: 'order'; readonly order: PanelOrder | 'show-overlay'; readonly number: number }
  /** The pointer is on the player's bar: its position as a share of the bar, or null when it has left. */
  | { readonly type: 'bar-pointed'; readonly at: number | null }
  /** A mark on the bar was pressed: its position as a share of the bar. */
  | { readonly type: 'mark-pressed'; readonly at: number }
  /** A YouTube page's description of the video, as plain text. Only its beginning, if it is long. */
  | { readonly type: 'description'; readonly text: string }
  /** Another medium plays, or the page's address has changed. */
  | { readonly type: 'playing'; readonly playing: Playing }
  /**
   * What the page says about what it plays, once it has settled. `playing` is from the moment at which this was read.
   */
  | {
      readonly type: 'claims';
      readonly playing: Playing;
      readonly claims: Claims;
      readonly title: string;
      /** BCP 47 tag of the page's language; '' if it gives none. */
      readonly language: string;
      /** The web address of what plays; '' if it has none, or only a long one. */
      readonly sound: string;
    }
  /** The players of a page: whether there is one, and the hosts of embedded players to which we have no access. */
  | { readonly type: 'players'; readonly hasPlayer: boolean; readonly closedFrames: readonly string[] }
  /** The page could not open the small window that was requested with `window`. */
  | { readonly type: 'window-refused'; readonly tabId: number };

/** A mark on the player's bar: its position as a share of the bar, and the tier of the surest hit there. */
export interface BarMark {
  readonly at: number;
  readonly tier: Tier;
}

/** Messages from the panel. */
export type ToAgent =
  /** The listener controls the player through the panel. */
  | { readonly type: 'command'; readonly command: RemoteCommand }
  /** Sent once the panel knows whether it is shown, when that changes, and after each order, then with its number. */
  | { readonly type: 'shown'; readonly isShown: boolean; readonly answers?: number }
  /**
   * The height that the panel wants on a YouTube page, in CSS pixels; null for the default of its place. `overhangPx`
   * is how far the frame covers what follows, while a menu of a collapsed panel is open.
   */
  | { readonly type: 'height'; readonly heightPx: number | null; readonly overhangPx: number }
  /** The size of the panel as a sheet on a phone, and how far it has been dragged down from there. */
  | { readonly type: 'sheet'; readonly size: SheetSize; readonly dragPx: number }
  /** Where the frame should stand, over a page or floating on a YouTube page. */
  | { readonly type: 'box'; readonly box: Box; readonly outline: Outline }
  /** The hits have changed. */
  | { readonly type: 'marks'; readonly marks: readonly BarMark[] }
  /** Where chapters begin on the player's bar, as shares of the bar. */
  | { readonly type: 'ticks'; readonly ticks: readonly number[] }
  /** Where the repeated passage is on the player's bar, as shares of the bar; null for none. */
  | { readonly type: 'loop'; readonly range: BarRange | null }
  /** The text for the position of the pointer on the bar; '' for none. */
  | { readonly type: 'tip'; readonly words: string }
  /**
   * The listener wants the panel of this tab in a small window. Must be sent while a click is being handled, because
   * otherwise the browser does not open one.
   */
  | { readonly type: 'window'; readonly tabId: number }
  /** The panel wants the keyboard focus. */
  | { readonly type: 'focus' };
