import { signal } from '@preact/signals';
import { render } from 'preact';
import { TextContext } from '../../components/controls/text';
import { BarMarks } from '../../components/panel/BarMarks';
import css from '../../components/panel/bar-marks.css?inline';
import { browserText } from '../../lib/browser/text';
import type { OpenPanel } from '../../lib/panel/open-panel';
import { progressBar, watchPlayerParts } from '../../lib/players/youtube/page';
import { createShadow } from './host';

/**
 * Draws the hits over YouTube's progress bar in an element of ours, and puts it back when YouTube redraws
 * its own. It takes no pointer event but those on its marks, so the bar works as before.
 */
export function mountBar(open: OpenPanel, abort: AbortSignal): void {
  const { element, root } = createShadow('sidecue-marks', css, abort);
  const { talk, timeline, sync, search, trail, medium } = open;
  const pointer = signal<number | null>(null);
  const duration = signal(Number.NaN);
  const View = () => (
    <TextContext.Provider value={browserText}>
      <BarMarks
        {...{ talk, timeline, sync, search, trail }}
        duration={duration.value}
        pointer={pointer.value}
      />
    </TextContext.Provider>
  );
  let watched: HTMLElement | null = null;
  let listening = new AbortController();

  const listen = (bar: HTMLElement) => {
    listening.abort();
    listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    bar.addEventListener(
      'pointermove',
      ({ clientX }) => {
        const { left, width } = bar.getBoundingClientRect();
        pointer.value = Math.min(1, Math.max(0, (clientX - left) / width));
      },
      options,
    );
    bar.addEventListener(
      'pointerleave',
      () => {
        pointer.value = null;
      },
      options,
    );
  };
  const place = () => {
    // Called several times a second: YouTube's own clock is a part of the player, too.
    if (watched?.isConnected && element.parentNode === watched) return;
    const bar = progressBar();
    if (bar && element.parentNode !== bar) bar.append(element);
    if (bar && bar !== watched) {
      watched = bar;
      listen(bar);
    }
  };
  const findPlayer = watchPlayerParts(abort, place);
  const onPlayer = () => {
    findPlayer();
    duration.value = medium.player.read().duration;
  };
  render(<View />, root);
  medium.player.onChange(onPlayer, abort);
  onPlayer();
  abort.addEventListener('abort', () => {
    listening.abort();
    render(null, root);
  });
}
