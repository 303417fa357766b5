import { createCalmly } from '../players/calmly';
import type { PanelFrame } from './frame';
import { setLook } from './looks';

/**
 * Tells the panel whether the page is dark: on each connection, and when that changes. `watch` calls back at each
 * change, until the signal aborts. The frame gets the same color scheme as the page. Otherwise browsers would draw an opaque background behind
 * the frame, also at its round corners.
 */
export function reportTheme(
  panel: PanelFrame,
  isDark: () => boolean,
  watch: (onChange: () => void) => void,
  signal: AbortSignal,
): void {
  const tell = createCalmly(signal, () => {
    panel.frame.style.colorScheme = isDark() ? 'dark' : 'light';
    setLook(panel.element, 'data-theme', isDark() ? 'dark' : 'light');
    panel.send({ type: 'theme', isDark: isDark() });
  });
  watch(tell);
  panel.whenConnected(tell);
}
