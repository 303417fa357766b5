import { effect, type Signal } from '@preact/signals';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { HostLink } from '../../lib/panel/host-link';

/**
 * Tells the agent how high the frame is to be: as the listener has set it, as the place suggests, or, while the
 * panel is folded up, as high as what is left of it.
 */
export function reportHeight(link: HostLink, preferences: Signal<PanelPreferences>, app: HTMLElement): void {
  const say = () => {
    const { isCollapsed, heightPx } = preferences.peek();
    const panel = app.firstElementChild;
    link.say({
      type: 'height',
      heightPx: isCollapsed && panel instanceof HTMLElement ? panel.offsetHeight : heightPx,
    });
  };
  const observer = new ResizeObserver(say);
  effect(() => {
    const { isCollapsed } = preferences.value;
    say();
    observer.disconnect();
    // Drawn a moment after the signal has changed.
    if (isCollapsed)
      requestAnimationFrame(() => app.firstElementChild && observer.observe(app.firstElementChild));
  });
}
