import { browser } from 'wxt/browser';
import type { Entries } from '../library/entries';
import { senderOf } from './sender';

/** What has changed in the library, for pages that show it. */
export type LibraryChange =
  | { readonly of: 'notes' | 'pins' | 'places' | 'corrections' | 'second'; readonly talkId: string }
  | { readonly of: 'glossary' }
  /** Lines were added to a talk that is being made. `isWhole` says that it is complete. */
  | { readonly of: 'more-lines'; readonly talkId: string; readonly isWhole: boolean }
  /** A talk that was shown in a tab only has been saved to the library. */
  | { readonly of: 'kept-talk'; readonly talkId: string }
  /** With everything that belonged to the talk, so that a page that shows it can restore it. */
  | { readonly of: 'deleted-talk'; readonly talkId: string; readonly entries: Entries }
  /** Everything was deleted, including the imported talks with these ids. */
  | { readonly of: 'emptied'; readonly talkIds: readonly string[] }
  /** Anything may have changed, because many records were written. */
  | { readonly of: 'all' };

interface LibraryChanged {
  readonly type: 'library-changed';
  readonly change: LibraryChange;
}

/** Sent from the background to all our pages. Those in frames get it too; their storage may be separate from ours. */
export function tellPages(change: LibraryChange): void {
  const message: LibraryChanged = { type: 'library-changed', change };
  // Rejects if no page is open.
  Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined);
}

/** Calls back after each change of the library that the background reports, until the signal aborts. */
export function watchLibrary(onChange: (change: LibraryChange) => void, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: Parameters<typeof senderOf>[0]) => {
    const { type, change } = (message ?? {}) as Partial<LibraryChanged>;
    // A script in a host page could send the same.
    if (type === 'library-changed' && change && senderOf(sender)?.isOwnPage) onChange(change);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
