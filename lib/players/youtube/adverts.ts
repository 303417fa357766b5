import { playerRoot } from './page';

/** Classes on the player's root while an advert plays in the talk's own media element (seen 2026-07). */
const advertClasses = ['ad-showing', 'ad-interrupting'];

/** Whether an advert is playing. */
export interface Adverts {
  /** At this moment. */
  isPlaying(): boolean;
  /** As last passed to `onChange`. */
  wasPlaying(): boolean;
  /** Calls `onChange` if an advert has begun or ended since the last call. */
  check(): void;
  /** Checks whether the page now has another player. */
  lookAgain(): void;
}

/** Calls `onChange` when an advert begins or ends, until the signal aborts. */
export function watchAdverts(signal: AbortSignal, onChange: (isPlaying: boolean) => void): Adverts {
  let observedRoot: Element | null = null;
  let wasPlaying = false;
  const isPlaying = () => {
    const root = observedRoot?.isConnected ? observedRoot : playerRoot();
    return root !== null && advertClasses.some((name) => root.classList.contains(name));
  };
  const check = () => {
    const now = isPlaying();
    if (now === wasPlaying) return;
    wasPlaying = now;
    onChange(now);
  };
  const observer = new MutationObserver(check);
  signal.addEventListener('abort', () => observer.disconnect());
  const lookAgain = () => {
    const root = playerRoot();
    if (!root || root === observedRoot) return;
    observedRoot = root;
    observer.disconnect();
    observer.observe(root, { attributeFilter: ['class'] });
  };
  lookAgain();
  wasPlaying = isPlaying();
  return { isPlaying, wasPlaying: () => wasPlaying, check, lookAgain };
}
