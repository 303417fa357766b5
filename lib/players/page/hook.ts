/** A hook that runs before any script of the page announces its name to the ear with this event, in the detail. */
export const meetingEvent = 'sidecue-hook';

/**
 * Runs in the page's own world. Only there can we see media from `new Audio()` that are never attached to the document:
 * by the call of `play`. When a medium is played for the first time, the hook hands it to the ear, as the submitter of
 * an event with the hook's name. (A related target would be replaced by the host of its shadow tree.) The ear then
 * reads the element itself, so a page cannot forge anything about it, and nobody can give commands through the hook. A
 * page that does not know the name can neither hear the hook nor ask for it. The hook keeps no name in the page's
 * global scope, never throws into the page's call, and runs no code of the page: it uses objects without a prototype,
 * because these have no getters of a page.
 *
 * The ear cancels the events that it hears. A hook that is no longer heard removes itself from the page: at the next
 * call, when the ear ends (which it says by a plain event under the name), and before a newer hook is installed on top.
 *
 * Self-contained: the browser takes only the text of this function into the page.
 */
// long: taken into the page as one text
export function installPageHook(name: string): void {
  // Copies of the originals: a page may replace them later.
  const [page, Handing, { apply, defineProperty, getOwnPropertyDescriptor, isExtensible }] = [
    document,
    SubmitEvent,
    Reflect,
  ];
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const prototype = HTMLMediaElement.prototype;
  const find = () => getOwnPropertyDescriptor(prototype, 'play');
  let own = find();
  // A hook of ours that is already there then looks for its ear. Below it there may be another one.
  for (let asked: unknown; own?.value && own.value !== asked; own = find()) {
    asked = own.value;
    isExtensible(own.value);
  }
  if (!own?.value) return;
  const before = own;
  const handed = new WeakSet<HTMLMediaElement>();
  let isAsking = false;
  let isGone = false;

  const leave = () => {
    if (isAsking) return;
    apply(removeEventListener, page, [name, leave]);
    isGone = true;
    // If the page has wrapped the hook, the hook stays and does nothing.
    if (find()?.value === play) defineProperty(prototype, 'play', before);
  };
  /** Tells the ear about a medium, or, with null, asks whether it is there. */
  const tell = (submitter: HTMLMediaElement | null) => {
    isAsking = true;
    const event = new Handing(name, { __proto__: null, submitter, cancelable: true } as SubmitEventInit);
    const isUnheard = apply(dispatchEvent, page, [event]);
    isAsking = false;
    if (isUnheard) leave();
  };
  const quietly = (work: () => void) => {
    if (isGone) return;
    try {
      work();
    } catch {
      // Not a media element: the native function throws the right error.
      isAsking = false;
    }
  };
  // A proxy keeps name and length. Printed, it looks like native code, though without the name.
  const play: unknown = new Proxy(
    before.value as () => Promise<void>,
    {
      __proto__: null,
      apply(target, self, list) {
        quietly(() => {
          if (handed.has(self)) return;
          tell(self);
          handed.add(self);
        });
        return apply(target, self, list);
      },
      isExtensible(target) {
        quietly(() => tell(null));
        return isExtensible(target);
      },
    } as ProxyHandler<() => Promise<void>>,
  );
  apply(addEventListener, page, [name, leave]);
  defineProperty(prototype, 'play', { ...before, value: play });
}

/** Makes up a name and tells it to the ear. Must be called before the page has any script that could hear it. */
export function meetEar(): string {
  // Not `randomUUID`: pages without HTTPS do not have it.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  document.dispatchEvent(new CustomEvent(meetingEvent, { detail: name }));
  return name;
}
