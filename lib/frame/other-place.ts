import type { Signal } from '@preact/signals';
import { closeSidePanel, sidePanelOpener } from '../browser/side-panel';
import type { PanelPreferences } from '../kept/preferences';
import { hasSmallWindow } from '../messages/small-window';
import type { WaysOut } from '../panel/open-panel';
import { floatingPreferences } from './floating-preferences';
import type { HostLink } from './host-link';
import type { FrameSession } from './session';

/**
 * The other places where a panel can stand. For one in a page they are the side panel beside its tab and a small window,
 * where the browser has them; for one there, the page, to which it goes after `onReturn`. The agent brings the panel back
 * into the page once it is closed there.
 */
export function otherPlacesOf(
  { sideOf, say }: Pick<HostLink, 'sideOf' | 'say'>,
  { tabId }: Pick<FrameSession, 'tabId'>,
  onReturn: () => void,
): WaysOut['otherPlaces'] {
  if (sideOf !== null) {
    const go = () => {
      onReturn();
      closeSidePanel();
    };
    return [{ name: 'page', go }];
  }
  if (tabId === null) return [];
  const goToSide = sidePanelOpener(tabId);
  const goToWindow = hasSmallWindow() ? () => say({ type: 'window', tabId }) : null;
  return [
    ...(goToSide ? [{ name: 'side', go: goToSide } as const] : []),
    ...(goToWindow ? [{ name: 'window', go: goToWindow } as const] : []),
  ];
}

/** The preferences of a panel in the side panel: it is shown while that is open. Once hidden, it is hidden in pages too. */
export function sidePreferences(
  kept: Signal<PanelPreferences>,
  until: AbortSignal,
): Signal<PanelPreferences> {
  const hide = () => {
    kept.value = { ...kept.peek(), isShown: false };
    closeSidePanel();
  };
  return floatingPreferences(kept, hide, until);
}
