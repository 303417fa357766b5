import * as v from 'valibot';
import { longestClaim } from '../homes/claims';
import type { Match } from '../homes/match';
import type { Glossary } from '../library/glossary';
import type { Notes } from '../library/notes';
import { glossarySchema, homeSchema, noteSchema, pinsSchema } from '../library/records';
import { newTalkSchema, type SavedTalk } from '../library/talks';
import type { Pin } from '../timeline/sync-map';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { claimsSchema } from './claims-shape';
import { type MessageRow, reply } from './message-table';

interface RequestRow extends MessageRow {
  /**
   * Who may send it. `own-pages`: the extension's own pages only, since a script in a host page may have been
   * taken over by that page. `pages-and-tabs`: our scripts in host pages too.
   */
  readonly from: 'own-pages' | 'pages-and-tabs';
}

const id = v.pipe(v.string(), v.nonEmpty());
const videoId = v.pipe(v.string(), v.regex(/^[\w-]{11}$/));
const frameId = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(longestClaim));
const address = v.pipe(v.string(), v.maxLength(4000));

/** A talk at one home. `duration`: the player's, in seconds. */
const pinPlace = {
  talkId: id,
  home: homeSchema,
  duration: v.pipe(v.number(), v.finite(), v.minValue(0)),
};

/** The talk of the video that a tab shows. */
export interface ShownTalk {
  readonly home: Home;
  readonly talk: Talk;
}

const noFields = v.object({});
const nothing = reply<undefined>();

/** Every request that the background answers: its sender, its shape and its reply. */
export const requestTable = {
  /** The YouTube watcher, when its page shows another video, or none any more. */
  'video-shown': {
    from: 'pages-and-tabs',
    shape: v.object({ videoId: v.nullable(videoId) }),
    reply: nothing,
  },
  /** The watcher on a site where the overlay is always wanted, when the page has a player. */
  'player-found': { from: 'pages-and-tabs', shape: noFields, reply: nothing },

  /**
   * A panel's page that has just been loaded: have the agent of its tab connect to it. Passed on to the tab as
   * `connect-panel`. The token tells the panel that a port is the agent's. The reply: the tab's id (null for none),
   * and already the talk of the video that it shows, so that the panel does not wait for the agent to ask for it.
   */
  'panel-ready': {
    from: 'own-pages',
    shape: v.object({ token: v.pipe(v.string(), v.maxLength(100)) }),
    reply: reply<{ readonly tabId: number | null; readonly shown: ShownTalk | null }>(),
  },
  /** A panel that has just been connected, where `panel-ready` has not brought the talk of its home. */
  'get-talk-by-home': {
    from: 'own-pages',
    shape: v.object({ home: homeSchema }),
    reply: reply<Talk | null>(),
  },
  /** The popup, to learn whether a talk is played at this home: the talk without its lines. */
  'get-talk-info-by-home': {
    from: 'own-pages',
    shape: v.object({ home: homeSchema }),
    reply: reply<TalkInfo | null>(),
  },
  /** An overlay that has learned which talk is played, or whose listener has chosen one. */
  'get-talk-by-id': { from: 'own-pages', shape: v.object({ talkId: v.string() }), reply: reply<Talk>() },
  /** An overlay, to learn which talks its page may play. */
  'match-page': {
    from: 'own-pages',
    shape: v.object({ claims: claimsSchema }),
    reply: reply<readonly Match[]>(),
  },
  /** An overlay whose listener looks for a talk by hand. */
  'rank-talks': {
    from: 'own-pages',
    shape: v.object({ query: text }),
    reply: reply<readonly TalkInfo[]>(),
  },

  /** The library page, when the listener saves a transcript. */
  'save-talk': { from: 'own-pages', shape: v.object({ talk: newTalkSchema }), reply: reply<SavedTalk>() },
  /** The library page, when the listener deletes a talk. */
  'delete-talk': { from: 'own-pages', shape: v.object({ talkId: id }), reply: nothing },
  /** An overlay, when its listener says that this talk is played there. */
  'add-home': { from: 'own-pages', shape: v.object({ talkId: id, home: homeSchema }), reply: nothing },

  /** A panel that has just learned its player's duration. */
  'get-pins': { from: 'pages-and-tabs', shape: v.object(pinPlace), reply: reply<readonly Pin[]>() },
  /** A panel, when its listener has set or removed pins: all of those that there are now. */
  'set-pins': {
    from: 'own-pages',
    shape: v.object({ ...pinPlace, pins: pinsSchema }),
    reply: nothing,
  },
  /** A panel that opens. */
  'get-glossary': { from: 'own-pages', shape: noFields, reply: reply<Glossary>() },
  /** A panel or the library page, when the listener says what a misheard word should have been. */
  teach: { from: 'own-pages', shape: v.object({ pair: glossarySchema }), reply: nothing },
  /** A panel or the library page, when the listener takes that back. */
  unteach: { from: 'own-pages', shape: v.object({ pair: glossarySchema }), reply: nothing },
  /** A panel that opens. */
  'get-notes': { from: 'own-pages', shape: v.object({ talkId: id }), reply: reply<Notes>() },
  /** A panel, when a note was written or changed. */
  'save-note': { from: 'own-pages', shape: v.object({ note: noteSchema }), reply: nothing },
  /** A panel or the library page, when the listener deletes a note. */
  'delete-note': { from: 'own-pages', shape: v.object({ id }), reply: nothing },

  /** The popup, to put the overlay over the page of a tab. The reply: whether the browser let us in. */
  'open-overlay': { from: 'own-pages', shape: v.object({ tabId: v.number() }), reply: reply<boolean>() },
  /** An overlay whose listener wants to bring a transcript for its page, which has this title and address. */
  'open-import': { from: 'own-pages', shape: v.object({ title: text, address }), reply: nothing },
  /** An overlay, to have our scripts put into all frames of its tab that the listener has let us into. */
  'reach-frames': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /** The script in a frame, when its player has changed; passed on to the tab's overlay as `frame-player-state`. */
  'report-frame-player': {
    from: 'pages-and-tabs',
    shape: v.object({ address: text, state: v.unknown() }),
    reply: nothing,
  },
  /** An overlay that uses the player in a frame of its tab; passed on to that frame as `do-player-command`. */
  'command-frame-player': {
    from: 'pages-and-tabs',
    shape: v.object({ frameId, command: v.unknown() }),
    reply: nothing,
  },
} satisfies Readonly<Record<string, RequestRow>>;
