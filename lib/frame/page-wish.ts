import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { changesOf } from '../kept/changes-of';
import { changePlacement, loadPlacement } from '../kept/placement-store';
import type { PanelOrder } from '../messages/to-tab';
import { firstPlacement, type Placement } from '../panel/placement';
import type { Episode } from './episode';

/**
 * Whether the panel should be shown. Until the listener decides, the episode does: the panel opens for one that is
 * known or asked about. Once open it stays open, whatever the page plays next. `onSaid` is called for the listener's
 * decisions only.
 */
export function createWish(episode: ReadonlySignal<Episode>, onSaid: (isOpen: boolean) => void) {
  const wish = signal<'none' | 'open' | 'closed'>('none');
  effect(() => {
    const { kind } = episode.value;
    if (wish.peek() === 'none' && (kind === 'known' || kind === 'likely')) wish.value = 'open';
  });
  return {
    isOpen: computed(() => wish.value === 'open'),
    obey(order: PanelOrder | 'show-overlay') {
      if (order === 'ask-panel') return;
      wish.value = order === 'toggle-panel' && wish.peek() === 'open' ? 'closed' : 'open';
      onSaid(wish.peek() === 'open');
    },
    close() {
      wish.value = 'closed';
      onSaid(false);
    },
  };
}

/** Puts the panel where the listener has left it on this site, and remembers where it is moved from now on. */
export async function keepPlacement(placement: Signal<Placement>, address: string): Promise<void> {
  const { host } = new URL(address);
  const stored = await loadPlacement(host).catch(() => firstPlacement);
  placement.value = stored;
  let kept = stored;
  placement.subscribe((value) => {
    const changes = changesOf(kept, value);
    kept = value;
    if (Object.keys(changes).length > 0) void changePlacement(host, changes);
  });
}
