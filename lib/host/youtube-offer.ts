import type { OfferAnswer } from '../messages/background-answers';
import { ask } from '../messages/to-background';
import { isDarkPage, watchTheme } from '../players/youtube/theme';
import { waitForOffer } from '../players/youtube/transcript-offer';
import { isExtensionThere } from './extension-there';
import { keepPlaced } from './keep-placed';
import { setLook } from './looks';
import { createOfferBar } from './offer-bar';
import { endWithoutExtension, pageWorld } from './world';

/**
 * Waits until a YouTube page offers a transcript of its video. Then offers it in a bar where the panel would stand, or
 * shows it at once if the listener prefers that. Until then the page is not changed. Everything is removed when it is
 * aborted, when the transcript is shown, and when the extension goes.
 */
export async function runYouTubeOffer(css: string, abort: AbortController): Promise<void> {
  const { signal } = abort;
  if (!(await waitForOffer(signal)) || !isExtensionThere()) return;
  const answer = await ask('transcript-offered', {});
  if (!answer.ok || signal.aborted || answer.value.offer === 'never') return;
  standBar(css, answer.value, abort);
}

function standBar(css: string, { offer, words }: OfferAnswer, abort: AbortController): void {
  const { signal } = abort;
  const say = (sentence: string, isBusy: boolean) => {
    if (!signal.aborted) bar.say(sentence, isBusy);
  };
  const show = async () => {
    say(words.reading, true);
    pageWorld.sidecueReading = (sentence) => say(sentence, true);
    const shown = await ask('show-own-transcript', {});
    if (shown.ok && shown.value.isShown) abort.abort();
    else say(shown.ok ? shown.value.sentence : words.hint, false);
  };
  const bar = createOfferBar({
    css,
    words,
    onShow: show,
    onAlways() {
      void ask('set-youtube-offer', { offer: 'always' });
      void show();
    },
    onNever() {
      void ask('set-youtube-offer', { offer: 'never' });
      abort.abort();
    },
  });
  const { element } = bar;
  const dress = () => {
    setLook(element, 'data-theme', isDarkPage() ? 'dark' : 'light');
  };
  dress();
  watchTheme(signal, dress);
  // If the page does not allow the bar, nothing is said about it.
  keepPlaced({ element, send: () => {}, whenConnected: () => {} }, signal, () => {});
  endWithoutExtension(signal);
  signal.addEventListener('abort', () => {
    element.remove();
    delete pageWorld.sidecueReading;
  });
  if (offer === 'always') void show();
}
