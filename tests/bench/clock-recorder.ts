/** A reading of both clocks at one moment. */
export interface ClockPair {
  /** Since 1970: the page and the panel's frame count from different beginnings. */
  readonly atMs: number;
  /** `currentTime` of the video, in seconds. */
  readonly media: number;
}

/** When a line was marked. */
export interface LineMark {
  readonly atMs: number;
  /** Start of the line, in seconds. */
  readonly start: number;
}

export interface ClockRecord {
  readonly pairs: readonly ClockPair[];
  readonly peer: readonly LineMark[];
}

declare global {
  interface Window {
    clockRecord: { pairs: ClockPair[]; peer: LineMark[] };
    lineMarks: LineMark[];
  }
}

/**
 * For the page's own world: the peer, a follower as it is commonly written. It marks the current line of its own
 * list on each `timeupdate` and brings it into view. `starts` are the lines' starts.
 */
export function startPeer(starts: readonly number[]): void {
  const video = document.querySelector<HTMLVideoElement>('#movie_player video')!;
  const list = document.createElement('div');
  list.id = 'peer';
  list.style.cssText = 'position: fixed; left: 0; bottom: 0; width: 200px; height: 200px; overflow: auto';
  for (const start of starts) {
    const line = document.createElement('div');
    line.textContent = `Line at ${start}`;
    list.append(line);
  }
  document.body.append(list);
  let marked = -1;
  video.addEventListener('timeupdate', () => {
    const current = starts.findLastIndex((start) => start <= video.currentTime);
    if (current === marked) return;
    list.children[marked]?.removeAttribute('aria-current');
    list.children[current]?.setAttribute('aria-current', 'true');
    const line = list.children[current] as HTMLElement | undefined;
    if (line) list.scrollTop = line.offsetTop - list.clientHeight / 3;
    marked = current;
    const atMs = performance.timeOrigin + performance.now();
    window.clockRecord?.peer.push({ atMs, start: starts[current]! });
  });
}

/** For the page's own world: notes both clocks from now on, and the peer's markings, in `window.clockRecord`. */
export function startRecording(): void {
  const record: Window['clockRecord'] = { pairs: [], peer: [] };
  window.clockRecord = record;
  const video = document.querySelector<HTMLVideoElement>('#movie_player video')!;
  setInterval(() => {
    const atMs = performance.timeOrigin + performance.now();
    record.pairs.push({ atMs, media: video.currentTime });
  }, 20);
}

/** For the panel's frame: notes each marking of a line from now on, in `window.lineMarks`. */
export function startMarking(): void {
  const marks: LineMark[] = [];
  window.lineMarks = marks;
  const list = document.querySelector('[role=list]')!;
  new MutationObserver((changes) => {
    const atMs = performance.timeOrigin + performance.now();
    for (const { target } of changes) {
      const line = target as HTMLElement;
      if (line.hasAttribute('aria-current')) marks.push({ atMs, start: Number(line.dataset.start) });
    }
  }).observe(list, { subtree: true, attributeFilter: ['aria-current'] });
}

/** For the page's own world: milliseconds between so many frames, while nothing else is asked of the page. */
export async function frameTimes(count: number): Promise<number[]> {
  const times: number[] = [];
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let frame = 0; frame < count; frame += 1) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - before);
    before = now;
  }
  return times;
}

/**
 * Milliseconds from the moment at which the media clock passed each line's start to its marking. The moment is
 * read off the pairs on either side; marks outside them, and those of lines sought and not played into, are
 * left out.
 */
export function markLags(pairs: readonly ClockPair[], marks: readonly LineMark[]): number[] {
  return marks.flatMap(({ atMs, start }) => {
    const after = pairs.findIndex(({ media }) => media > start);
    const [left, right] = [pairs[after - 1], pairs[after]];
    if (!left || !right || right.media - left.media > 1) return [];
    const share = (start - left.media) / (right.media - left.media);
    return [atMs - (left.atMs + share * (right.atMs - left.atMs))];
  });
}
