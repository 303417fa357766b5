import type { Signal } from '@preact/signals';
import { closeSidePanel, sidePanelOpener } from '../browser/side-panel';
import type { PanelPreferences } from '../kept/preferences';
import type { WaysOut } from '../panel/open-panel';
import { floatingPreferences } from './floating-preferences';
import type { HostLink } from './host-link';
import type { FrameSession } from './session';

/**
 * The other place where a panel can stand: for one in a page the side panel beside its tab, where the browser has one,
 * and for one there the page, to which it goes after `onReturn`. The agent brings the panel back into the page once the
 * side panel is closed.
 */
export function otherPlaceOf(
  { sideOf }: Pick<HostLink, 'sideOf'>,
  { tabId }: Pick<FrameSession, 'tabId'>,
  onReturn: () => void,
): WaysOut['otherPlace'] {
  if (sideOf !== null) {
    const go = () => {
      onReturn();
      closeSidePanel();
    };
    return { name: 'page', go };
  }
  const go = tabId === null ? null : sidePanelOpener(tabId);
  return go ? { name: 'side', go } : undefined;
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
