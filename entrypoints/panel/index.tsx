import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { videoIdOfAddress } from '../../lib/homes/youtube-address';
import { openKept } from '../../lib/kept/kept';
import { ask, type PanelAnswer, readOrder } from '../../lib/messages/messages';
import { createSearchFocus } from '../../lib/panel/search-focus';
import { whenMediumChanged } from '../../lib/players/youtube/medium';
import { watchShownVideo } from '../../lib/players/youtube/watch';
import { mountPanel } from './mount';

/** What the runs in one page leave for each other. */
interface World {
  sidecuePanel?: AbortController;
}

/**
 * Put into a page by the background where the shown video has a transcript: one run, one panel. It goes when
 * the video goes, or when a newer run takes its place.
 */
export default defineUnlistedScript(async () => {
  const world = globalThis as World;
  world.sidecuePanel?.abort();
  const abort = new AbortController();
  world.sidecuePanel = abort;

  const videoId = videoIdOfAddress(location.href);
  if (!videoId) return;
  watchShownVideo(abort.signal, (shown) => shown !== videoId && abort.abort(), videoId);
  const answer = await ask('get-talk', { home: { kind: 'youtube', id: videoId } });
  const talk = answer.ok ? answer.value : null;
  if (!talk || abort.signal.aborted) return;
  const kept = await openKept(talk, abort.signal);
  // Over the last frames of another video this transcript is wrong.
  await whenMediumChanged(videoId, abort.signal);
  if (abort.signal.aborted) return;

  const { preferences } = kept;
  const set = (isShown: boolean) => {
    preferences.value = { ...preferences.peek(), isShown };
  };
  const focus = createSearchFocus();
  let shown: AbortController | null = null;
  const stopShowing = effect(() => {
    if (preferences.value.isShown === (shown !== null)) return;
    shown?.abort();
    shown = preferences.value.isShown ? new AbortController() : null;
    if (shown) mountPanel({ talk, videoId, kept, focus, signal: shown.signal });
  });
  const onOrder = (message: unknown, _sender: unknown, reply: (answer: PanelAnswer) => void) => {
    const order = readOrder(message);
    if (order === 'toggle-panel') set(!preferences.value.isShown);
    if (order === 'focus-search') {
      set(true);
      focus.want();
    }
    if (order) reply({ isShown: preferences.value.isShown });
  };
  browser.runtime.onMessage.addListener(onOrder);
  abort.signal.addEventListener('abort', () => {
    stopShowing();
    shown?.abort();
    browser.runtime.onMessage.removeListener(onOrder);
  });
});
