import * as v from 'valibot';
import { homeSchema } from '../library/home-schema';
import { reply } from './message-table';
import { address, nothing, type RequestRow, text } from './request-row';

/** Requests to open the overlay, or a page. */
export const openingRequests = {
  /** The popup, to put the overlay over the page of a tab. The reply: whether the browser let us in. */
  'open-overlay': { from: 'own-tabs', shape: v.object({ tabId: v.number() }), reply: reply<boolean>() },
  /**
   * An overlay whose listener wants to bring a transcript for what its page plays. `home`: what plays it, where that
   * says more than the page's address. `language`: the page's. `sound`: the address of what plays, '' where it has none.
   * `isToBeMade`: from its sound.
   */
  'open-import': {
    from: 'own-pages',
    shape: v.object({
      ...{ title: text, show: text, address, home: v.nullable(homeSchema) },
      ...{ language: text, sound: address, isToBeMade: v.boolean() },
    }),
    reply: nothing,
  },
  /** A panel whose listener wants to change its keys: opens the library page there. */
  'open-key-settings': { from: 'own-pages', shape: v.object({}), reply: nothing },
  /** A panel whose listener wants to search all talks: opens the library page with these words. */
  'open-library': { from: 'own-pages', shape: v.object({ query: text }), reply: nothing },
  /** The library page, to show a page whose tab is gone: in a new tab, with the overlay where we are let in. */
  'open-page': { from: 'own-tabs', shape: v.object({ address }), reply: nothing },
} satisfies Readonly<Record<string, RequestRow>>;
