import { type RemoteCommand, type RemoteState, readState } from '../remote/remote-state';
import { commandSuffix, greetingEvent } from './hook';

/** What a player made by the page's script, and never put into the document, says. */
export interface DetachedReport {
  readonly id: string;
  /** Null: it has been attached meanwhile, and can be found like any other. */
  readonly state: RemoteState | null;
}

/** Speaks with the hooks that stand in the worlds of the page's documents. */
export interface DetachedPlayers {
  /** Greets the hook of a document, once; call again when it may have come later. */
  greet(page: Document): void;
  command(id: string, command: RemoteCommand): void;
}

/** Names of the channel cannot be guessed, but a page can listen to the greeting: what it says is only data. */
export function listenToDetached(
  signal: AbortSignal,
  onReport: (report: DetachedReport) => void,
): DetachedPlayers {
  const channel = `sidecue-${crypto.randomUUID()}`;
  const pages: Document[] = [];

  const onTold = (pageIndex: number) => (event: Event) => {
    const told = parse((event as CustomEvent<unknown>).detail);
    const state = readState(told);
    const id = (told as { id?: unknown } | null)?.id;
    if (!state || !Number.isInteger(id)) return;
    const isAttached = (told as { attached?: unknown }).attached === true;
    onReport({ id: `${pageIndex}:${id}`, state: isAttached ? null : state });
  };
  return {
    greet(page) {
      let index = pages.indexOf(page);
      if (index < 0) {
        index = pages.push(page) - 1;
        page.addEventListener(channel, onTold(index), { signal });
      }
      page.dispatchEvent(new CustomEvent(greetingEvent, { cancelable: true, detail: channel }));
    },
    command(id, command) {
      const [pageIndex = -1, element] = id.split(':').map(Number);
      const detail = JSON.stringify({ ...command, id: element });
      pages[pageIndex]?.dispatchEvent(new CustomEvent(channel + commandSuffix, { detail }));
    },
  };
}

function parse(detail: unknown): unknown {
  try {
    return typeof detail === 'string' ? JSON.parse(detail) : null;
  } catch {
    return null;
  }
}
