/** A step of the page's life, with what the page said of itself at that moment. */
export interface EventRecord {
  readonly name: string;
  readonly address: string;
  readonly videoId: string | null;
  readonly title: string;
  /** The `id` of the medium in the main media element. */
  readonly media: string | null;
  readonly atMs: number;
}

/** A key event that reached the document. */
export interface KeyRecord {
  readonly type: string;
  readonly key: string;
  /** Local name of the event's target as the document sees it. */
  readonly target: string;
}

/** What happened in the page, for tests to read. */
export class Records {
  readonly events: EventRecord[] = [];
  readonly keys: KeyRecord[] = [];
  readonly shortcuts: string[] = [];

  /** Notes a step. */
  step(name: string): void {
    const video = document.querySelector<HTMLVideoElement>('#movie_player video');
    this.events.push({
      name,
      address: location.href,
      videoId:
        document
          .querySelector('ytd-watch-flexy:not([hidden]), ytd-watch-grid:not([hidden])')
          ?.getAttribute('video-id') ?? null,
      title: document.title,
      media: video?.src ? new URL(video.src).searchParams.get('id') : null,
      atMs: performance.now(),
    });
  }

  /** Fires one of YouTube's own events on the document and notes it. */
  fire(name: string, detail: unknown = undefined): void {
    document.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    this.step(name);
  }
}
