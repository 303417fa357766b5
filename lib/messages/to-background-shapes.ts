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
import type { Landing, OfferAnswer, ShowAnswer, ShownTalk } from './background-answers';
import { claimsSchema } from './claims-shape';
import { makingRequests } from './making-shapes';
import { reply } from './message-table';
import { openingRequests } from './opening-shapes';
import { id, nothing, type RequestRow, text } from './request-row';
import { secondRequests } from './second-shapes';
import { settingsName } from './settings-name';

const videoId = v.pipe(v.string(), v.regex(/^[\w-]{11}$/));
const frameId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A moment of a talk to which a listener goes from a search over all talks. */
const landingShape = { talkId: id, query: text, at: v.pipe(v.number(), v.finite()) };

/** A talk at one home. `duration`: the player's, in seconds. */
const pinPlace = {
  talkId: id,
  home: homeSchema,
  duration: v.pipe(v.number(), v.finite(), v.minValue(0)),
};

const noFields = v.object({});

/** Every request that the background answers: its sender, its shape and its reply. */
export const requestTable = {
  ...openingRequests,
  ...makingRequests,

  /** The YouTube watcher, when its page shows another video, or none any more. */
  'video-shown': {
    from: 'pages-and-tabs',
    shape: v.object({ videoId: v.nullable(videoId) }),
    reply: nothing,
  },
  /** An agent that has begun in a page, or has come back with it. The browser's side panel hears it too. */
  'agent-here': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /** The watcher on a site where the overlay is always wanted, when the page has a player. */
  'player-found': { from: 'pages-and-tabs', shape: noFields, reply: nothing },
  /** Our script in a page that has moved or removed the panel so often that it is left where it is. */
  'panel-refused': { from: 'pages-and-tabs', shape: noFields, reply: nothing },

  /**
   * A panel's page that has just been loaded: have the agent of its tab connect to it. Passed on to the tab as
   * `connect-panel`. The token tells the panel that a port is the agent's. The reply: the tab's id (null for none),
   * and already the talk of the video that it shows, so that the panel does not wait for the agent to ask for it.
   */
  'panel-ready': {
    from: 'own-pages',
    shape: v.object({ token: v.pipe(v.string(), v.maxLength(100)) }),
    reply: reply<{
      readonly tabId: number | null;
      readonly run: string;
      readonly shown: ShownTalk | null;
      /** How transcripts are read. */
      readonly view: PanelPreferences['view'];
    }>(),
  },
  /** A panel that has just been connected, where `panel-ready` has not brought the talk of its home. */
  'get-talk-by-home': {
    from: 'own-pages',
    shape: v.object({ home: homeSchema }),
    reply: reply<Talk | null>(),
  },
  /** The popup, to learn whether a talk is played at this home in that tab: the talk without its lines. */
  'get-talk-info-by-home': {
    from: 'own-tabs',
    shape: v.object({ home: homeSchema, tabId: v.optional(v.number()) }),
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
  'save-talk': { from: 'own-tabs', shape: v.object({ talk: newTalkSchema }), reply: reply<SavedTalk>() },
  /** The library page, when the listener deletes a talk. The reply: all that belonged to it, to be brought back. */
  'delete-talk': { from: 'own-tabs', shape: v.object({ talkId: id }), reply: reply<Entries>() },
  /** The library page. The reply: all that was left over of talks that are gone, to be put back. */
  'delete-left-over': { from: 'own-tabs', shape: noFields, reply: reply<Entries>() },
  /** An overlay, when its listener says that this talk is played there. */
  'add-home': { from: 'own-pages', shape: v.object({ talkId: id, home: homeSchema }), reply: nothing },

  /** A panel that has just learned its player's duration. */
  'get-pins': { from: 'own-pages', shape: v.object(pinPlace), reply: reply<readonly Pin[]>() },
  /** A panel whose listener changes the pins. The reply: all of those that there are now. */
  'edit-pins': {
    from: 'own-pages',
    shape: v.object({ ...pinPlace, edit: pinEditSchema }),
    reply: reply<readonly Pin[]>(),
  },
  /** A panel that opens. */
  'get-glossary': { from: 'own-pages', shape: noFields, reply: reply<Glossary>() },
  /**
   * A panel or the library page, when the listener says what a misheard word should have been. `talkId`: in which talk
   * it was misheard.
   */
  teach: {
    from: 'own-pages',
    shape: v.object({ pair: glossarySchema, talkId: v.optional(id) }),
    reply: nothing,
  },
  /** A panel or the library page, when the listener takes that back. */
  unteach: { from: 'own-pages', shape: v.object({ pair: glossarySchema }), reply: nothing },
  /** A panel that opens. */
  'get-notes': { from: 'own-pages', shape: v.object({ talkId: id }), reply: reply<Notes>() },
  /**
   * A panel or the library page, when a note was written, changed or, with the text '', deleted. `before`: what it
   * said when the listener began to write.
   */
  'save-note': {
    from: 'own-pages',
    shape: v.object({ note: noteSchema, before: v.optional(v.string(), '') }),
    reply: reply<EditedNote>(),
  },
  /** A panel that opens, and one that has heard that they have changed. */
  'get-corrections': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<readonly LineCorrection[]>(),
  },
  /** A panel whose listener has corrected a line, or has it as it was: then both texts are the same. */
  'correct-line': {
    from: 'own-pages',
    shape: v.object({ talkId: id, correction: v.omit(correctionSchema, ['talkId']) }),
    reply: nothing,
  },
  /** A panel that opens. */
  'get-place': {
    from: 'own-pages',
    shape: v.object({ talkId: id, home: homeSchema }),
    reply: reply<Place | null>(),
  },
  /** A panel, now and then while its talk plays: how far the listener has come, null for the end. */
  'keep-place': {
    from: 'own-pages',
    shape: v.object({ talkId: id, home: homeSchema, at: v.nullable(v.pipe(v.number(), v.finite())) }),
    reply: nothing,
  },
  ...secondRequests,

  /** The library page, when the listener follows a link to a hit. */
  'go-to-hit': { from: 'own-tabs', shape: v.object(landingShape), reply: nothing },
  /** A panel that opens: the hit to which its listener has followed a link. */
  'take-landing': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<Landing | null>(),
  },
  /** The library page, when the listener has confirmed it. */
  'delete-everything': { from: 'own-tabs', shape: noFields, reply: nothing },
  /** A page that shows settings, when the listener has changed some of them: only those. */
  'change-settings': {
    from: 'own-pages',
    shape: v.object({ record: settingsName, changes: v.record(v.string(), v.unknown()) }),
    reply: nothing,
  },
  /** A panel whose listener has searched for something in a talk. */
  'use-query': {
    from: 'own-pages',
    shape: v.object({ talkId: id, query: v.string() }),
    reply: reply<readonly string[]>(),
  },

  /** Our script in a page of YouTube's that offers a transcript of its video, where the library has none. */
  'transcript-offered': { from: 'pages-and-tabs', shape: noFields, reply: reply<OfferAnswer>() },
  /** That script, when the listener chooses in its menu what it is to do from now on. */
  'set-youtube-offer': {
    from: 'pages-and-tabs',
    shape: v.object({ offer: v.picklist(['bar', 'always', 'never']) }),
    reply: nothing,
  },
  /** That script, when the listener presses its button: shows YouTube's transcript in this tab. */
  'show-own-transcript': { from: 'pages-and-tabs', shape: noFields, reply: reply<ShowAnswer>() },
  /** The popup, for the same in the tab in front. */
  'show-transcript-in': {
    from: 'own-tabs',
    shape: v.object({ tabId: v.number() }),
    reply: reply<ShowAnswer>(),
  },
  /** Our script that reads YouTube's transcript, and the popup hears it too. The reply: the sentence that says so. */
  'report-reading': {
    from: 'pages-and-tabs',
    shape: v.object({ rows: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    reply: reply<string>(),
  },
  /** The popup, to show a transcript in a tab without keeping it. */
  'show-talk': {
    from: 'own-tabs',
    shape: v.object({ tabId: v.number(), talk: newTalkSchema, isAnywhere: v.optional(v.boolean()) }),
    reply: nothing,
  },
  /** A panel that opens: whether its talk is only shown in its tab, and what may be wrong with it. Null: it is kept. */
  'get-passing': {
    from: 'own-pages',
    shape: v.object({ talkId: id }),
    reply: reply<{ readonly doubts: readonly LineProblem[] } | null>(),
  },
  /** A panel whose listener wants to keep a talk that is only shown in its tab. */
  'keep-talk': { from: 'own-pages', shape: v.object({ talkId: id }), reply: nothing },

  /** An overlay that is asked for, or closed: whether it is to come back when its page is loaded again. */
  'keep-overlay': { from: 'own-pages', shape: v.object({ isWanted: v.boolean() }), reply: nothing },
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
