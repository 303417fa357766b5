import type { VideoData } from '../videos';
import { element, nextEvent, timeText } from './element';
import { createPicture } from './picture';
import { createControls, type PlayerControls } from './player-controls';

/** How the talk's own medium stood when an advert took its element. */
interface Interrupted {
  readonly time: number;
  readonly paused: boolean;
  readonly rate: number;
}

export interface LoadOptions {
  readonly startAt?: number;
  readonly play?: boolean;
  readonly newElement?: boolean;
  /** Seconds of advert before the video; 0 for none. */
  readonly preroll?: number;
}

function mediaAddress(duration: number, id: string): string {
  return `/videoplayback?dur=${duration}&id=${encodeURIComponent(id)}`;
}

/** YouTube's player: one media element for videos and adverts alike, state told by classes on the root. */
export class MoviePlayer {
  readonly root: HTMLElement;
  video: HTMLVideoElement;
  current: VideoData | null = null;
  /** Does what a keyboard shortcut does; the page's own buttons call it with the shortcut's key. */
  onCommand: (key: string) => void = () => undefined;
  readonly #container = element('div', { class: 'html5-video-container', 'data-layer': '0' });
  readonly #advertOverlay = element('div', { class: 'ytp-ad-player-overlay-layout' });
  readonly #picture = createPicture();
  readonly #controls: PlayerControls;
  #interrupted: Interrupted | null = null;

  constructor(id: string) {
    this.root = element('div', {
      id,
      class: 'html5-video-player ytp-delhi-modern ytp-hide-info-bar unstarted-mode',
      tabindex: '-1',
      'aria-label': 'Video player',
    });
    this.video = this.#createVideo();
    this.#container.append(this.video);
    this.#controls = createControls(this);
    this.#advertOverlay.hidden = true;
    this.root.append(this.#picture.root, this.#container, this.#advertOverlay, this.#controls.root);
    Object.assign(this.root, {
      getVideoData: () => ({
        video_id: this.current?.id ?? '',
        title: this.current?.title ?? '',
        author: this.current?.channel ?? '',
        isLive: this.current?.live ?? false,
      }),
      getCurrentTime: () => this.#interrupted?.time ?? this.video.currentTime,
      getDuration: () => this.current?.duration ?? 0,
      isInline: () => this.root.id === 'inline-preview-player',
    });
  }

  get inAdvert(): boolean {
    return this.#interrupted !== null;
  }

  /** Shows another video. The media element stays unless a new one is asked for. */
  load(
    video: VideoData,
    { startAt = 0, play = true, newElement = false, preroll = 0 }: LoadOptions = {},
  ): void {
    this.#leaveAdvert();
    this.current = video;
    this.#picture.show(video);
    if (newElement) this.#putNewElement();
    if (preroll > 0) {
      this.#enterAdvert({ time: startAt, paused: !play, rate: 1 }, preroll);
    } else {
      this.#loadMain({ time: startAt, paused: !play, rate: this.video.playbackRate });
    }
  }

  /** Empties the player. */
  unload(): void {
    this.#leaveAdvert();
    this.current = null;
    this.video.removeAttribute('src');
    this.video.load();
  }

  /** Puts a new media element in the old one's place, playing the same at the same time. */
  replaceVideoElement(): void {
    const { src, currentTime, playbackRate, paused } = this.video;
    this.#putNewElement();
    this.video.src = src;
    this.video.currentTime = currentTime;
    this.video.playbackRate = playbackRate;
    if (!paused) this.play();
  }

  /** Plays an advert in the talk's element; resolves when it runs. */
  async startAdvert(seconds: number): Promise<void> {
    const { currentTime: time, paused, playbackRate: rate } = this.video;
    this.#enterAdvert({ time, paused, rate }, seconds);
    await nextEvent(this.video, 'playing');
  }

  /** Gives the element back to the talk, where it stood; resolves when its medium can be played again. */
  async endAdvert(): Promise<void> {
    const main = this.#interrupted;
    if (!main) return;
    const ready = nextEvent(this.video, 'canplay');
    this.#leaveAdvert();
    this.#loadMain(main);
    await ready;
  }

  play(): void {
    // Without a gesture browsers may refuse; the player then just stays paused.
    this.video.play().catch(() => undefined);
  }

  togglePlay(): void {
    if (this.video.paused) this.play();
    else this.video.pause();
  }

  /** Seeks the talk; an advert cannot be sought in. */
  seekTo(time: number): void {
    if (!this.inAdvert) this.video.currentTime = Math.min(Math.max(0, time), this.video.duration || 0);
  }

  #enterAdvert(interrupted: Interrupted, seconds: number): void {
    this.#interrupted = interrupted;
    this.root.classList.add('ad-created', 'ad-showing', 'ad-interrupting');
    this.#advertOverlay.hidden = false;
    this.video.src = mediaAddress(seconds, 'advert');
    this.play();
  }

  #leaveAdvert(): void {
    this.#interrupted = null;
    this.root.classList.remove('ad-showing', 'ad-interrupting');
    this.#advertOverlay.hidden = true;
  }

  #loadMain({ time, paused, rate }: Interrupted): void {
    const { current } = this;
    if (!current) return;
    this.video.src = mediaAddress(current.duration, current.id);
    if (time > 0) this.video.currentTime = time;
    this.video.playbackRate = rate;
    if (paused) this.video.pause();
    else this.play();
  }

  #putNewElement(): void {
    const old = this.video;
    this.video = this.#createVideo();
    old.replaceWith(this.video);
    old.removeAttribute('src');
    old.load();
  }

  #createVideo(): HTMLVideoElement {
    const video = element('video', {
      class: 'video-stream html5-main-video',
      tabindex: '-1',
      controlslist: 'nodownload',
      playsinline: '',
    }) as HTMLVideoElement;
    const mode = (name: string) => () => {
      if (video !== this.video) return;
      this.root.classList.remove(
        'unstarted-mode',
        'playing-mode',
        'paused-mode',
        'buffering-mode',
        'ended-mode',
      );
      this.root.classList.add(`${name}-mode`);
    };
    video.addEventListener('playing', mode('playing'));
    video.addEventListener('pause', mode('paused'));
    video.addEventListener('waiting', mode('buffering'));
    video.addEventListener('ended', () => {
      if (this.inAdvert) void this.endAdvert();
      else mode('ended')();
    });
    for (const name of ['timeupdate', 'seeking', 'durationchange']) {
      video.addEventListener(name, () => this.#drawTime());
    }
    return video;
  }

  #drawTime(): void {
    const { currentTime, duration } = this.video;
    this.#picture.drawTime(currentTime);
    this.#advertOverlay.textContent = `Sponsored · ${timeText(duration - currentTime)}`;
    this.#controls.drawTime();
  }
}
