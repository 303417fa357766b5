import { ask } from '../messages/to-background';
import type { FrameReport } from '../messages/to-tab';
import { foreignPlayerOrigins } from '../players/page/frames';
import { type RemoteCommand, type RemoteState, readState } from '../players/remote/remote-state';

/** Our scripts are put into new frames once the page's frames have not changed for this long. */
const reachRestMs = 1000;

/** Our script in a frame answers at once. If it has not answered after this time, it is gone with its frame. */
const answerMs = 1500;

/** The overlay's connection to our scripts in the frames of its tab. */
export interface FrameLine {
  command(frameId: number, command: RemoteCommand): void;
  /** Takes a report of the script in a frame. */
  update(report: FrameReport): void;
  /** Puts our scripts into the frames once more, for example when the listener has given us access to another site. */
  reach(): void;
  /** Hosts of embedded players that have not reported: the listener has not given us access. */
  closedFrames(): string[];
}

function hasFrame(nodes: NodeList): boolean {
  return [...nodes].some(
    (node) => node instanceof Element && (node.matches('iframe') || node.querySelector('iframe') !== null),
  );
}

/** Calls back when a frame is added, removed or loaded. A frame that has loaded another page has lost our script. */
function watchFrames(signal: AbortSignal, onChange: () => void): void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes, removedNodes }) => hasFrame(addedNodes) || hasFrame(removedNodes)))
      onChange();
  });
  observer.observe(document, { subtree: true, childList: true });
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) onChange();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Has our scripts put into the present frames and into new ones. `onState` gets what each reports; the state is null if
 * the frame has no player, or is gone.
 */
export function openFrameLine(
  signal: AbortSignal,
  onState: (frameId: number, address: string, state: RemoteState | null) => void,
): FrameLine {
  const heard = new Map<number, { readonly address: string; readonly atMs: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forgetSilent = (sinceMs: number) => {
    for (const [frameId, { address, atMs }] of heard) {
      if (atMs >= sinceMs) continue;
      heard.delete(frameId);
      onState(frameId, address, null);
    }
  };
  const reach = async () => {
    timer = undefined;
    // Most pages have no frames. Then none of our scripts is needed.
    if (signal.aborted || (heard.size === 0 && !document.querySelector('iframe'))) return;
    const askedMs = performance.now();
    await ask('reach-frames', {});
    setTimeout(() => !signal.aborted && forgetSilent(askedMs), answerMs);
  };
  watchFrames(signal, () => {
    timer ??= setTimeout(reach, reachRestMs);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
  void reach();

  return {
    command: (frameId, command) => void ask('command-frame-player', { frameId, command }),
    update({ frameId, address, state }) {
      heard.set(frameId, { address, atMs: performance.now() });
      onState(frameId, address, readState(state));
    },
    reach: () => void reach(),
    closedFrames() {
      const open = new Set([...heard.values()].map(({ address }) => URL.parse(address)?.origin));
      const closed = foreignPlayerOrigins(document).filter((origin) => !open.has(origin));
      return closed.map((origin) => new URL(origin).host);
    },
  };
}
