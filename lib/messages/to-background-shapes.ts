import * as v from 'valibot';
import type { LineProblem } from '../formats/problem';
import type { Match } from '../homes/match';
import type { PanelPreferences } from '../kept/preferences';
import type { Entries } from '../library/entries';
import type { Glossary } from '../library/glossary';
import { homeSchema } from '../library/home-schema';
import type { EditedNote, Notes } from '../library/notes';
import { correctionSchema, glossarySchema, noteSchema, pinEditSchema } from '../library/records';
import { newTalkSchema, type SavedTalk } from '../library/talks';
import type { Pin } from '../timeline/sync-map';
import type { LineCorrection } from '../transcript/line-correction';
import type { Place } from '../transcript/place';
import type { Talk, TalkInfo } from '../transcript/talk';
import type { Landing, ShownTalk } from './background-answers';
import { claimsSchema } from './claims-shape';
import { makingRequests } from './making-shapes';
import { reply } from './message-table';
import { offerRequests } from './offer-shapes';
import { openingRequests } from './opening-shapes';
import { id, nothing, type RequestRow, text } from './request-row';
import { secondRequests } from './second-shapes';
import { settingsName } from './settings-name';

const videoId = v.pipe(v.string(), v.regex(/^[\w-]{11}$/));
const frameId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A moment of a talk to which a listener goes from a search of all talks. */
const landingShape = { talkId: id, query: text, at: v.pipe(v.number(), v.finite()) };

/** A talk at one home. `duration` is the player's, in seconds. */
const pinPlace = {
  talkId: id,
  home: homeSchema,
  duration: v.pipe(v.number(), v.finite(), v.minValue(0)),
};

const noFields = v.object({});

/** Every request that the background answers: who may send it, its shape and its reply. */
export const requestTable = {
  ...openingRequests,
  ...makingRequests,
  ...offerRequests,

  /** From the YouTube watcher, when its page shows another video, or none any more. */
  'video-shown': {
    from: 'pages-and-tabs',
    shape: v.object({ videoId: v.nullable(videoId) }),
    reply: nothing,
  },
  /** From an agent that has started in a page, or come back with the page. The browser's side panel receives it too. */
  'agent-here': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /** From the watcher on a site where the overlay is always wanted, when the page has a player. */
  'player-found': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /**
   * From our script in a page that does not let the panel be shown: it has moved or removed the panel so often that it is
   * left alone, or it blocks every frame of ours.
   */
  'panel-refused': {
    from: 'pages-and-tabs',
    shape: v.object({ reason: v.picklist(['moved', 'blocked']) }),
    reply: nothing,
  },

  /**
   * From a panel's page that has just been loaded: make the agent of its tab connect to it. Passed on to the tab as
   * `connect-panel`. By the token, the panel knows that a port is the agent's. The reply is the tab's id (null for
   * none) and the talk of the video that it shows, so that the panel need not wait for the agent before it asks for the
   * talk.
   */
  'panel-ready': {
    from: 'own-pages',
    shape: v.object({ token: v.pipe(v.string(), v.maxLength(100)) }),
    reply: reply<{
      readonly tabId: number | null;
      readonly run: string;
      readonly shown: ShownTalk | null;
      /** How the listener reads transcripts. */
      readonly view: PanelPreferences['view'];
    }>(),
  },
  /** From a panel that has just been connected, if the reply of `panel-ready` did not contain the talk of its home. */
  'get-talk-by-home': {
    from: 'own-pages',
    shape: v.object({ home: homeSchema }),
    reply: reply<Talk | null>(),
  },
  /** From the popup: whether a talk is played at this home in that tab. The reply is the talk without its lines. */
  'get-talk-info-by-home': {
    from: 'own-tabs',
    shape: v.object({ home: homeSchema, tabId: v.optional(v.number()) }),
    reply: reply<TalkInfo | null>(),
  },
  /** From an overlay that has found out which talk is played, or whose listener has chosen one. */
  'get-talk-by-id': { from: 'own-pages', shape: v.object({ talkId: v.string() }), reply: reply<Talk>() },
  /** From an overlay: which talks its page may play. */
  'match-page': {
    from: 'own-pages',
    shape: v.object({ claims: claimsSchema }),
    reply: reply<readonly Match[]>(),
  },
  /** From an overlay whose listener looks for a talk by hand. */
  'rank-talks': {
    from: 'own-pages',
    shape: v.object({ query: text }),
    reply: reply<readonly TalkInfo[]>(),
  },

  /** From the library page, when the listener saves a transcript. */
  'save-talk': { from: 'own-tabs', shape: v.object({ talk: newTalkSchema }), reply: reply<SavedTalk>() },
  /** From the library page, when the listener deletes a talk. The reply is all that belonged to it, to be restored. */
  'delete-talk': { from: 'own-tabs', shape: v.object({ talkId: id }), reply: reply<Entries>() },
  /** From the library page. The reply is what was left over of talks that are gone, so that it can be restored. */
  'delete-left-over': { from: 'own-tabs', shape: noFields, reply: reply<Entries>() },
  /** From an overlay, when its listener says that this talk is played there. */
  'add-home': { from: 'own-pages', shape: v.object({ talkId: id, home: homeSchema }), reply: nothing },

  /** From a panel that has just learned its player's duration. */
  'get-pins': { from: 'own-pages', shape: v.object(pinPlace), reply: reply<readonly Pin[]>() },
  /** From a panel whose listener changes the pins. The reply is all present pins. */
  'edit-pins': {
    from: 'own-pages',
    shape: v.object({ ...pinPlace, edit: pinEditSchema }),
    reply: reply<readonly Pin[]>(),
  },
  /** From a panel that opens. */
  'get-glossary': { from: 'own-pages', shape: noFields, reply: reply<Glossary>() },
  /**
   * From a panel or the library page, when the listener says what a misheard word should be. `talkId` is the talk in
   * which it was misheard.
   */
  teach: {
    from: 'own-pages',
    shape: v.object({ pair: glossarySchema, talkId: v.optional(id) }),
    reply: nothing,
  },
  /** From a panel or the library page, when the listener takes that back. */
  unteach: { from: 'own-pages', shape: v.object({ pair: glossarySchema }), reply: nothing },
  /** From a panel that opens. */
  'get-notes': { from: 'own-pages', shape: v.object({ talkId: id }), reply: reply<Notes>() },
  /**
   * From a panel or the library page, when a note was written, changed or (with the text '') deleted. `before` was its
   * text when the listener began to write.
   */
  'save-note': {
    from: 'own-pages',
    shape: v.object({ note: noteSchema, before: v.optional(v.string(), '') }),
    reply: reply<EditedNote>(),
  },
  /** From a panel that opens, and from one that was told that they have changed. */
  'get-corrections': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<readonly LineCorrection[]>(),
  },
  /** From a panel whose listener has corrected a line, or restored it: then both texts are the same. */
  'correct-line': {
    from: 'own-pages',
    shape: v.object({ talkId: id, correction: v.omit(correctionSchema, ['talkId']) }),
    reply: nothing,
  },
  /** From a panel that opens. */
  'get-place': {
    from: 'own-pages',
    shape: v.object({ talkId: id, home: homeSchema }),
    reply: reply<Place | null>(),
  },
  /** From a panel, from time to time while its talk plays: how far the listener has got, null for the end. */
  'keep-place': {
    from: 'own-pages',
    shape: v.object({ talkId: id, home: homeSchema, at: v.nullable(v.pipe(v.number(), v.finite())) }),
    reply: nothing,
  },
  ...secondRequests,

  /** From the library page, when the listener follows a link to a hit. */
  'go-to-hit': { from: 'own-tabs', shape: v.object(landingShape), reply: nothing },
  /** From a panel that opens: the hit whose link its listener has followed. */
  'take-landing': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<Landing | null>(),
  },
  /** From the library page, when the listener has confirmed it. */
  'delete-everything': { from: 'own-tabs', shape: noFields, reply: nothing },
  /** From a page that shows settings, when the listener has changed some of them. Only contains those. */
  'change-settings': {
    from: 'own-pages',
    shape: v.object({ record: settingsName, changes: v.record(v.string(), v.unknown()) }),
    reply: nothing,
  },
  /** From a panel whose listener has searched for something in a talk. */
  'use-query': {
    from: 'own-pages',
    shape: v.object({ talkId: id, query: v.string() }),
    reply: reply<readonly string[]>(),
  },

  /** From the popup: show a transcript in a tab without saving it. */
  'show-talk': {
    from: 'own-tabs',
    shape: v.object({ tabId: v.number(), talk: newTalkSchema, isAnywhere: v.optional(v.boolean()) }),
    reply: nothing,
  },
  /**
   * From a panel that opens: whether its talk is shown in its tab only, and what may be wrong with it. Null if it is
   * saved.
   */
  'get-passing': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<{ readonly doubts: readonly LineProblem[] } | null>(),
  },
  /** From a panel whose listener wants to save a talk that is shown in its tab only. */
  'keep-talk': { from: 'own-pages', shape: v.object({ talkId: id }), reply: nothing },

  /** From an overlay that is opened or closed: whether it should come back when its page is loaded again. */
  'keep-overlay': { from: 'own-pages', shape: v.object({ isWanted: v.boolean() }), reply: nothing },
  /** From an overlay: put our scripts into all frames of its tab to which we have access. */
  'reach-frames': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /** From the script in a frame, when its player has changed. Passed on to the overlay as `frame-player-state`. */
  'report-frame-player': {
    from: 'pages-and-tabs',
    shape: v.object({ address: text, state: v.unknown() }),
    reply: nothing,
  },
  /** From an overlay that controls the player in a frame of its tab. Passed on to that frame as `do-player-command`. */
  'command-frame-player': {
    from: 'pages-and-tabs',
    shape: v.object({ frameId, command: v.unknown() }),
    reply: nothing,
  },
} satisfies Readonly<Record<string, RequestRow>>;
