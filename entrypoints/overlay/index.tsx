import { effect, signal } from '@preact/signals';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFrameLine } from '../../lib/host/player-frames';
import { overlayWorld } from '../../lib/host/world';
import { receiveInTab } from '../../lib/messages/receive-in-tab';
import { ask } from '../../lib/messages/to-background';
import { type Episode, watchEpisode } from '../../lib/panel/episode';
import { createPagePlayer } from '../../lib/players/page/page-player';
import { mountOverlay } from './mount';

/**
 * Put over a page when the listener asks for it, or when a player was found on a site where it is always wanted.
 * There it shows itself when it knows the episode or has a question; asked for, it shows itself in any case.
 */
export default defineUnlistedScript(() => {
  if (overlayWorld.sidecueOverlay) return;
  overlayWorld.sidecueOverlay = true;
  overlayWorld.sidecueWatcher?.abort();
  const abort = new AbortController();

  const episode = signal<Episode>({ kind: 'looking' });
  const wish = signal<'none' | 'open' | 'closed'>('none');
  const player = createPagePlayer({
    signal: abort.signal,
    commandFrame: (frameId, command) => frames.command(frameId, command),
  });
  const frames = openFrameLine(abort.signal, player.hearFrame);
  const watch = watchEpisode({
    player,
    match: async ({ homes, titles }) => {
      const answer = await ask('match-page', { claims: { homes: [...homes], titles: [...titles] } });
      return answer.ok ? answer.value : null;
    },
    onChange: (next) => {
      episode.value = next;
    },
    signal: abort.signal,
  });

  let shown: AbortController | null = null;
  let focusSearch = () => {};
  const isWanted = () => {
    if (wish.value !== 'none') return wish.value === 'open';
    return episode.value.kind === 'known' || episode.value.kind === 'likely';
  };
  effect(() => {
    const wanted = isWanted();
    // Once shown it stays, whatever the page plays next: it is for the listener to close it.
    if (wanted && !shown) {
      shown = new AbortController();
      if (wish.peek() === 'none') wish.value = 'open';
      const close = () => {
        wish.value = 'closed';
      };
      const { signal: until } = shown;
      focusSearch = mountOverlay({ player, episode, watch, frames, onClose: close, signal: until });
    } else if (!wanted) {
      shown?.abort();
      shown = null;
    }
  });

  const answerOrder = () => ({ isShown: isWanted() });
  receiveInTab(
    {
      'frame-player-state': (said) => frames.hear(said),
      'show-overlay'() {
        wish.value = 'open';
        frames.reach();
      },
      'ask-frames': () => ({ closedFrames: frames.closedFrames() }),
      'ask-panel': answerOrder,
      'toggle-panel'() {
        wish.value = isWanted() ? 'closed' : 'open';
        return answerOrder();
      },
      'focus-search'() {
        wish.value = 'open';
        focusSearch();
        return answerOrder();
      },
    },
    abort.signal,
  );
});
