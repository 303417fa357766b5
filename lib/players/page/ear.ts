import { meetingEvent } from './hook';

/** A page with a podcast plays fewer elements from its script than this. */
const mostElements = 20;

/** The suffix of the event that asks an ear to report everything again. */
export const againSuffix = ' again';

/**
 * The medium that an event carries, if any. Checked in our own world, where the page's script has not replaced any of
 * the browser's functions.
 */
export function mediumIn(event: Event): HTMLMediaElement | null {
  const { submitter } = event as SubmitEvent;
  // Not `instanceof`, because elements of a frame's document belong to another world.
  return submitter && 'currentTime' in submitter && 'canPlayType' in submitter
    ? (submitter as HTMLMediaElement)
    : null;
}

/**
 * Receives the media that the hook of this document hands over, and passes them on to our scripts for this page, in
 * this document or one above it. It uses the event name `line`, which only our own worlds know. Call it once per
 * document. It stops when the signal aborts, or when `isThere` says that the extension has gone; then the hook notices
 * that nobody listens, and removes itself from the page.
 *
 * @returns a name for a hook that is installed now. A hook that was installed before any script of the page announces
 * its own name
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
    // Makes the hook check whether anybody listens.
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
