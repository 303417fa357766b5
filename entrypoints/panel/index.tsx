import { effect } from '@preact/signals';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { videoIdOfAddress } from '../../lib/homes/youtube-address';
import { openKept } from '../../lib/kept/kept';
import { receiveInTab } from '../../lib/messages/receive-in-tab';
import { ask } from '../../lib/messages/to-background';
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
  const answer = await ask('get-talk-by-home', { home: { kind: 'youtube', id: videoId } });
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
  let focusSearch = () => {};
  let shown: AbortController | null = null;
  const stopShowing = effect(() => {
    if (preferences.value.isShown === (shown !== null)) return;
    shown?.abort();
    shown = preferences.value.isShown ? new AbortController() : null;
    if (shown) focusSearch = mountPanel({ talk, videoId, kept, signal: shown.signal });
  });
  const answerOrder = () => ({ isShown: preferences.value.isShown });
  receiveInTab(
    {
      'ask-panel': answerOrder,
      'toggle-panel'() {
        set(!preferences.value.isShown);
        return answerOrder();
      },
      'focus-search'() {
        set(true);
        focusSearch();
        return answerOrder();
      },
    },
    abort.signal,
  );
  abort.signal.addEventListener('abort', () => {
    stopShowing();
    shown?.abort();
  });
});
