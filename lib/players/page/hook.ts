/** By this a hook that comes before any script of the page tells the ear its name, in the detail. */
export const meetingEvent = 'sidecue-hook';

/**
 * Runs in the page's own world, where `new Audio()` that is never attached can be seen at all: by its call of
 * `play`. Hands each medium that is played for the first time to the ear, as the submitter of an event that bears
 * the hook's name: a related target would be replaced by the host of the shadow tree it stands in. The ear then asks the element itself, so a page can forge nothing about it, and nobody
 * commands anything through the hook. A page that does not know the name can neither hear the hook nor ask for it.
 * Keeps no name in the page's global scope, and never throws into the page's call.
 *
 * Self-contained: the browser takes only the text of this function into the page.
 */
export function installPageHook(name: string): void {
  const prototype = HTMLMediaElement.prototype;
  const own = Object.getOwnPropertyDescriptor(prototype, 'play');
  if (!own?.value) return;
  // As they are now: a page may put others in their place.
  const [page, Handing, { apply }, { dispatchEvent }] = [
    document,
    SubmitEvent,
    Reflect,
    EventTarget.prototype,
  ];
  const handed = new WeakSet<HTMLMediaElement>();
  // A proxy keeps the name, the length and, being over native code, the text of the function.
  const play = new Proxy(own.value as () => Promise<void>, {
    apply(target, self, list) {
      try {
        if (!handed.has(self)) {
          apply(dispatchEvent, page, [new Handing(name, { submitter: self })]);
          handed.add(self);
        }
      } catch {
        // Not a media element: the native function says so itself.
      }
      return apply(target, self, list);
    },
  });
  Object.defineProperty(prototype, 'play', { ...own, value: play });
}

/** Makes a name up and tells it to the ear. To be called while the page has no script that could hear it. */
export function meetEar(): string {
  // Not `randomUUID`, which pages without encryption lack.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  document.dispatchEvent(new CustomEvent(meetingEvent, { detail: name }));
  return name;
}
