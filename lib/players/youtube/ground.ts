/** What a floating panel lies over: the picture in theatre mode or full screen, or a page without its place. */
export type Ground = 'theatre' | 'full' | 'page';

/** What a panel lies over that floats on a watch page as it is now; null where there is none that we know. */
export function groundOf(watchPage: Element | null): Ground {
  if (document.fullscreenElement !== null || watchPage?.hasAttribute('fullscreen')) return 'full';
  return watchPage?.hasAttribute('theater') ? 'theatre' : 'page';
}
