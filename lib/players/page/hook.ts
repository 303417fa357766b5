/** By this a hook that comes before any script of the page tells the ear its name, in the detail. */
export const meetingEvent = 'sidecue-hook';

/**
 * Runs in the page's own world, where `new Audio()` that is never attached can be seen at all: by its call of
 * `play`. Hands each medium that is played for the first time to the ear, as the submitter of an event that bears
 * the hook's name: a related target would be replaced by the host of the shadow tree it stands in. The ear then asks
 * the element itself, so a page can forge nothing about it, and nobody commands anything through the hook. A page that
 * does not know the name can neither hear the hook nor ask for it. Keeps no name in the page's global scope, never
 * throws into the page's call, and runs nothing of the page's: objects without a prototype have no getter of a page.
 *
 * The ear cancels what it hears. A hook that nobody hears any more takes itself out of the page: at the next call, when
 * the ear ends, which says so by a plain event under the name, and before a newer hook is put over it.
 *
 * Self-contained: the browser takes only the text of this function into the page.
 */
// long: taken into the page as one text
export function installPageHook(name: string): void {
  // As they are now: a page may put others in their place.
  const [page, Handing, { apply, defineProperty, getOwnPropertyDescriptor, isExtensible }] = [
    document,
    SubmitEvent,
    Reflect,
  ];
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const prototype = HTMLMediaElement.prototype;
  const find = () => getOwnPropertyDescriptor(prototype, 'play');
  let own = find();
  // A hook of ours that is there already looks for its ear then; below it there may be another one.
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
    // Under a function of the page's the hook stays, and does nothing.
    if (find()?.value === play) defineProperty(prototype, 'play', before);
  };
  /** Tells the ear of a medium, or asks whether it is there at all. */
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
      // Not a media element: the native function says so itself.
      isAsking = false;
    }
  };
  // A proxy keeps the name and the length, and over native code it reads as native code, though without the name.
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

/** Makes a name up and tells it to the ear. To be called while the page has no script that could hear it. */
export function meetEar(): string {
  // Not `randomUUID`, which pages without encryption lack.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  document.dispatchEvent(new CustomEvent(meetingEvent, { detail: name }));
  return name;
}
