import type { Signal } from '@preact/signals';
import { closeSidePanel, sidePanelOpener } from '../browser/side-panel';
import type { PanelPreferences } from '../kept/preferences';
import { hasSmallWindow } from '../messages/small-window';
import type { WaysOut } from '../panel/open-panel';
import { setFields } from '../panel/set-fields';
import { floatingPreferences } from './floating-preferences';
import type { HostLink } from './host-link';
import type { FrameSession } from './session';

/**
 * The other places to which the panel can move. From a page these are the browser's side panel and a small window, if
 * the browser has them. From there it is the page; `onReturn` is called before. The agent puts the panel back into the
 * page once it is closed there.
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

/**
 * The preferences of a panel in the side panel. It is shown while the side panel is open. Hiding it there also hides it
 * in pages.
 */
export function sidePreferences(
  kept: Signal<PanelPreferences>,
  until: AbortSignal,
): Signal<PanelPreferences> {
  const hide = () => {
    setFields(kept, { isShown: false });
    closeSidePanel();
  };
  return floatingPreferences(kept, hide, until);
}
