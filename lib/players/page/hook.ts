/** The greeting by which a script of ours gives the hook the name of their channel. Its detail is the name. */
export const greetingEvent = 'sidecue-hook-greeting';

/** Commands come under the channel's name with this at its end. */
export const commandSuffix = '-do';

/** Media events after which a detached element's state is told again. */
const tellingEvents = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ratechange',
  'durationchange',
  'loadedmetadata',
  'emptied',
  'ended',
  'timeupdate',
];

/** More detached players than this are no podcast. */
const mostElements = 20;

function stateOf(element: HTMLMediaElement) {
  return {
    attached: element.isConnected,
    time: element.currentTime,
    duration: Number.isNaN(element.duration) ? null : Math.min(element.duration, 1e12),
    rate: element.playbackRate,
    paused: element.paused,
    running: !element.paused && !element.ended && !element.seeking && element.readyState >= 3,
    audible: !element.muted && element.volume > 0,
    address: element.currentSrc,
  };
}

/** The page may have forged the order: only these four are followed, within limits. */
function obey(element: HTMLMediaElement, order: unknown, value: number): void {
  if (order === 'play') element.play().catch(() => undefined);
  else if (order === 'pause') element.pause();
  else if (order === 'seek' && Number.isFinite(value)) element.currentTime = Math.max(0, value);
  else if (order === 'rate' && value > 0 && value <= 16) element.playbackRate = value;
}

/** Calls back before each call of `play`, with the element. What the callback throws is dropped. */
function watchPlay(onPlay: (element: HTMLMediaElement) => void): void {
  const prototype = HTMLMediaElement.prototype;
  const own = Object.getOwnPropertyDescriptor(prototype, 'play');
  if (!own?.value) return;
  const { apply } = Reflect;
  // A proxy keeps the name, the length and, being over native code, the text of the function.
  const play = new Proxy(own.value as () => Promise<void>, {
    apply(target, self, list) {
      try {
        onPlay(self);
      } catch {
        // Not a media element: the native function says so itself.
      }
      return apply(target, self, list);
    },
  });
  Object.defineProperty(prototype, 'play', { ...own, value: play });
}

/**
 * Runs in the page's own world, where `new Audio()` that is never attached can be seen at all: by its call of
 * `play`. Remembers such elements, tells their state as JSON in custom events under a name that our isolated
 * script has made up, and does what that script says. The page can see and forge all of it; nothing is
 * trusted on either side beyond play, pause, seek and rate. Knows nothing of the extension, keeps no name in
 * the page's global scope, and never throws into the page's call.
 */
export function installPageHook(): void {
  // Whoever is here already answers, and this copy leaves the page alone.
  if (!document.dispatchEvent(new CustomEvent(greetingEvent, { cancelable: true, detail: '' }))) return;

  const elements: HTMLMediaElement[] = [];
  const watched = new WeakSet<HTMLMediaElement>();
  /** Those said to be in the document: there is nothing more to say of them. */
  const attached = new WeakSet<HTMLMediaElement>();
  let channel = '';

  const tell = (element: HTMLMediaElement) => {
    if (channel === '' || (element.isConnected && attached.has(element))) return;
    if (element.isConnected) attached.add(element);
    else attached.delete(element);
    const detail = JSON.stringify({ id: elements.indexOf(element), ...stateOf(element) });
    document.dispatchEvent(new CustomEvent(channel, { detail }));
  };
  const remember = (element: HTMLMediaElement) => {
    if (!watched.has(element) && elements.length < mostElements) {
      watched.add(element);
      elements.push(element);
      for (const name of tellingEvents) element.addEventListener(name, () => tell(element));
    }
    if (watched.has(element)) tell(element);
  };

  watchPlay(remember);

  const onCommand = (event: Event) => {
    try {
      const { id, do: order, value } = JSON.parse((event as CustomEvent<string>).detail);
      const element = elements[id];
      if (element) obey(element, order, value);
    } catch {
      // Forged by the page: nothing to do.
    }
  };
  document.addEventListener(greetingEvent, (event) => {
    event.preventDefault();
    const name = (event as CustomEvent<unknown>).detail;
    if (typeof name !== 'string' || name === '') return;
    if (channel !== '') document.removeEventListener(channel + commandSuffix, onCommand);
    channel = name;
    document.addEventListener(channel + commandSuffix, onCommand);
    for (const element of elements) {
      attached.delete(element);
      tell(element);
    }
  });
}
