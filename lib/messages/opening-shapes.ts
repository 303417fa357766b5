import * as v from 'valibot';
import { homeSchema } from '../library/home-schema';
import { reply } from './message-table';
import { address, nothing, type RequestRow, text } from './request-row';

/** Requests to open the overlay or a page. */
export const openingRequests = {
  /** From the popup: put the overlay over the page of a tab. The reply says whether the browser gave access. */
  'open-overlay': { from: 'own-tabs', shape: v.object({ tabId: v.number() }), reply: reply<boolean>() },
  /**
   * From an overlay whose listener wants to add a transcript for what its page plays. `home` is what plays it, if that
   * says more than the page's address. `language` is that of the page. `sound` is the address of the audio, '' if there
   * is none. `isToBeMade` says whether the transcript should be made from the audio.
   */
  'open-import': {
    from: 'own-pages',
    shape: v.object({
      ...{ title: text, show: text, address, home: v.nullable(homeSchema) },
      ...{ language: text, sound: address, isToBeMade: v.boolean() },
    }),
    reply: nothing,
  },
  /** From a panel whose listener wants to change its keys: open the library page there. */
  'open-key-settings': { from: 'own-pages', shape: v.object({}), reply: nothing },
  /** From a panel whose listener wants to search all talks: open the library page with this query. */
  'open-library': { from: 'own-pages', shape: v.object({ query: text }), reply: nothing },
  /** From the library page, to show a page whose tab is gone: in a new tab, with the overlay if we have access. */
  'open-page': { from: 'own-tabs', shape: v.object({ address }), reply: nothing },
} satisfies Readonly<Record<string, RequestRow>>;
