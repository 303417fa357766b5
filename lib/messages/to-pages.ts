import { browser } from 'wxt/browser';
import type { Entries } from '../library/entries';
import { senderOf } from './sender';

/** What has changed in the library, for pages that show it. */
export type LibraryChange =
  | { readonly of: 'notes' | 'pins' | 'places' | 'corrections' | 'second'; readonly talkId: string }
  | { readonly of: 'glossary' }
  /** Lines were added to a talk that is being made. `isWhole`: no more will come. */
  | { readonly of: 'more-lines'; readonly talkId: string; readonly isWhole: boolean }
  /** A talk that was only shown in a tab is in the library now. */
  | { readonly of: 'kept-talk'; readonly talkId: string }
  /** With all that belonged to the talk, so that a page that shows it can bring it back. */
  | { readonly of: 'deleted-talk'; readonly talkId: string; readonly entries: Entries }
  /** Everything was deleted, with the brought talks of these ids. */
  | { readonly of: 'emptied'; readonly talkIds: readonly string[] }
  /** Anything may have changed: records have been brought in. */
  | { readonly of: 'all' };

interface LibraryChanged {
  readonly type: 'library-changed';
  readonly change: LibraryChange;
}

/** From the background to all pages of ours, also those in frames, whose storage may be apart from ours. */
export function tellPages(change: LibraryChange): void {
  const message: LibraryChanged = { type: 'library-changed', change };
  // Rejects where no page is open.
  Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined);
}

/** Calls back after each change of the library that the background tells of, until the signal aborts. */
export function watchLibrary(onChange: (change: LibraryChange) => void, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: Parameters<typeof senderOf>[0]) => {
    const { type, change } = (message ?? {}) as Partial<LibraryChanged>;
    // A script in a host page could say the same.
    if (type === 'library-changed' && change && senderOf(sender)?.isOwnPage) onChange(change);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
