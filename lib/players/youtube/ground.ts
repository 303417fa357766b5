/** What a floating panel covers: the picture in theatre mode or full screen, or a page that lacks its place. */
export type Ground = 'theatre' | 'full' | 'page';

/** The ground below a floating panel on the watch page as it is now. */
export function groundOf(watchPage: Element | null): Ground {
  if (document.fullscreenElement !== null || watchPage?.hasAttribute('fullscreen')) return 'full';
  return watchPage?.hasAttribute('theater') ? 'theatre' : 'page';
}
