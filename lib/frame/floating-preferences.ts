import { type Signal, signal } from '@preact/signals';
import type { PanelPreferences } from '../kept/preferences';

/**
 * The preferences for a panel that stands outside a page's layout. Whether it is shown or collapsed, and how high it
 * is, concerns this panel only, and does not change the panels beside videos.
 */
export function floatingPreferences(
  kept: Signal<PanelPreferences>,
  onClose: () => void,
  until: AbortSignal,
): Signal<PanelPreferences> {
  const own = signal<PanelPreferences>({
    ...kept.peek(),
    isShown: true,
    isCollapsed: false,
    heightPx: null,
  });
  const stop = own.subscribe(({ isShown, ...preferences }) => {
    if (!isShown) queueMicrotask(onClose);
    takeShared(preferences, kept);
  });
  const stopHearing = kept.subscribe((preferences) => takeShared(preferences, own));
  until.addEventListener('abort', () => {
    stop();
    stopHearing();
  });
  return own;
}

/** Copies the preferences that panels share wherever they stand. */
function takeShared(
  { marksWords, view, textSize }: Pick<PanelPreferences, 'marksWords' | 'view' | 'textSize'>,
  preferences: Signal<PanelPreferences>,
): void {
  const before = preferences.peek();
  const isSame = before.marksWords === marksWords && before.view === view && before.textSize === textSize;
  if (!isSame) preferences.value = { ...before, marksWords, view, textSize };
}
