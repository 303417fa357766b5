import { startOfAddress } from '../../homes/youtube-address';
import type { Seconds } from '../../transcript/cue';
import { createListeners } from '../listeners';
import { clockEvents, isRunning, playMedia, seekMedia } from '../media-element';
import type { Player } from '../player';
import { watchAdverts } from './adverts';
import { mainVideo } from './page';

/** How often a seek that waits for the end of an advert checks whether the talk's medium is back. */
const returnCheckMs = 100;

const hasMedium = (element: HTMLMediaElement) => element.readyState >= HTMLMediaElement.HAVE_METADATA;

/** Finds the page's main video, and looks it up again once the old one has left the page. */
function createVideoFinder() {
  let video: HTMLVideoElement | null = null;
  const lookUp = () => {
    video = mainVideo() ?? video;
    return video;
  };
  return {
    current: () => (video?.isConnected ? video : lookUp()),
    /** The page may show another video, and have hidden this one. */
    lookAgain() {
      if (video && video.getClientRects().length === 0) lookUp();
    },
  };
}

/** A seek that waits while `isHeld` returns true. */
function createWaitingSeek(media: () => HTMLVideoElement | null, isHeld: () => boolean) {
  let time: Seconds | null = null;
  const run = () => {
    if (time === null || isHeld()) return;
    const element = media();
    // After its class has gone, the advert's medium may still be in place for a moment.
    if (!element || !hasMedium(element)) {
      setTimeout(run, returnCheckMs);
      return;
    }
    seekMedia(element, time);
    time = null;
  };
  return {
    /** Where it seeks to; null if none is waiting. */
    time: () => time,
    /** Replaces a waiting seek. */
    put(to: Seconds) {
      time = to;
    },
    run,
  };
}

/**
 * The player of a YouTube watch page. It copes with a replaced `<video>`: media events are captured on the document,
 * and the element is looked up again whenever the old one has left the page.
 */
export function createYouTubePlayer(signal: AbortSignal): Player {
  const listeners = createListeners();
  const { current: media, lookAgain } = createVideoFinder();
  // Until the talk's own medium is there (an advert may come first), the address gives the start time.
  let lastTime: Seconds = startOfAddress(location.href);
  const waiting = createWaitingSeek(media, () => adverts.wasPlaying() || signal.aborted);

  /** An element that has just been emptied reports 0, which is not the talk's position. */
  const rememberTime = (element: HTMLVideoElement | null) => {
    if (element && !adverts.isPlaying() && hasMedium(element)) lastTime = element.currentTime;
  };
  const adverts = watchAdverts(signal, (isPlaying) => {
    if (!isPlaying) waiting.run();
    listeners.call();
  });

  // Another player, or another video in it, never comes without media events. So reading need not search for the
  // element.
  const onMediaEvent = (event: Event) => {
    lookAgain();
    adverts.lookAgain();
    adverts.check();
    if (event.target === media()) listeners.call();
  };
  for (const name of clockEvents) document.addEventListener(name, onMediaEvent, { capture: true, signal });
  // Only to know the talk's position when an advert takes over its medium. Nothing is scheduled from it.
  document.addEventListener('timeupdate', () => rememberTime(media()), { capture: true, signal });

  return {
    read() {
      const element = media();
      const advert = adverts.isPlaying();
      rememberTime(element);
      return {
        time: waiting.time() ?? lastTime,
        duration: advert || !element ? Number.NaN : element.duration,
        rate: element?.playbackRate ?? 1,
        paused: element?.paused ?? true,
        running: element !== null && !advert && isRunning(element),
        advert,
      };
    },
    seek(time) {
      const element = media();
      if (adverts.isPlaying()) waiting.put(time);
      else if (element) seekMedia(element, time);
      listeners.call();
    },
    play() {
      const element = media();
      if (element) playMedia(element);
    },
    pause: () => media()?.pause(),
    setRate(rate) {
      const element = media();
      if (element) element.playbackRate = rate;
    },
    onChange: listeners.add,
  };
}
