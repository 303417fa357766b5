import { meetingEvent } from './hook';

/** More players of one page's script than this are no podcast. */
const mostElements = 20;

/** Asks the ear of a document to pass on again what it has been handed: comes under the line's name and this. */
export const againSuffix = ' again';

/**
 * What an event brings along, if it is a medium. Asked in our own world, where the page's script has put nothing in
 * the place of the browser's functions.
 */
export function mediumIn(event: Event): HTMLMediaElement | null {
  const { submitter } = event as SubmitEvent;
  // Not `instanceof`: one of a frame's document is of another world.
  return submitter && 'currentTime' in submitter && 'canPlayType' in submitter
    ? (submitter as HTMLMediaElement)
    : null;
}

/**
 * Takes what the hook of this document hands over, and passes it on to our scripts that look after this page, in the
 * document or in one above it: under the name `line`, which only our own worlds know. To be called once in each
 * document; it hears nothing more once the signal aborts, nor once `isThere` says that the extension has gone: a hook
 * that is not heard leaves the page. Returns a name under which it hears a hook that is put in now; one that was there
 * before any script of the page says its own.
 */
export function hearHook(line: string, isThere: () => boolean, signal: AbortSignal): string {
  const handed: HTMLMediaElement[] = [];
  const pass = (medium: HTMLMediaElement) =>
    document.dispatchEvent(new SubmitEvent(line, { submitter: medium }));
  const onHanded = (event: Event) => {
    if (!isThere()) return;
    event.preventDefault();
    const medium = mediumIn(event);
    if (!medium || handed.includes(medium) || handed.length >= mostElements) return;
    handed.push(medium);
    pass(medium);
  };
  const hear = (name: string) => {
    document.addEventListener(name, onHanded, { signal });
    // Has the hook look whether it is heard.
    signal.addEventListener('abort', () => document.dispatchEvent(new Event(name)));
  };
  document.addEventListener(line + againSuffix, () => handed.forEach(pass), { signal });
  document.addEventListener(meetingEvent, (event) => hear(String((event as CustomEvent<unknown>).detail)), {
    once: true,
    signal,
  });
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  hear(name);
  return name;
}
