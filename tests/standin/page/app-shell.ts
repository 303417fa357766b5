import { element } from './element';

/** The frame around all pages. */
export interface AppShell {
  readonly pageManager: HTMLElement;
  readonly searchField: HTMLInputElement;
  /** Where the player goes when it shrinks into the corner. */
  readonly miniplayerSlot: HTMLElement;
  readonly miniplayer: HTMLElement;
}

/** Builds `ytd-app` with masthead, page manager and miniplayer, and puts it into the body. */
export function createAppShell(onSearch: (text: string) => void): AppShell {
  const searchField = element('input', {
    class: 'ytSearchboxComponentInput',
    name: 'search_query',
    placeholder: 'Search',
    'aria-label': 'Search',
  }) as HTMLInputElement;
  searchField.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') onSearch(searchField.value);
  });
  const masthead = element(
    'ytd-masthead',
    { id: 'masthead' },
    element(
      'div',
      { id: 'start' },
      element('button', { class: 'guide-button', 'aria-label': 'Guide' }),
      element('a', { id: 'logo', href: '/', 'aria-label': 'Home' }, 'Stand-in'),
    ),
    element('div', { id: 'center' }, searchField),
    element('div', { id: 'end' }, element('div', { class: 'avatar' })),
  );
  const pageManager = element('ytd-page-manager', { id: 'page-manager' });
  const miniplayerSlot = element('div', { id: 'player-container', class: 'miniplayer' });
  const miniplayer = element('ytd-miniplayer', {}, miniplayerSlot);
  document.body.append(
    element(
      'ytd-app',
      {},
      element('div', { id: 'masthead-container' }, masthead),
      pageManager,
      miniplayer,
      element('ytd-popup-container'),
    ),
  );
  return { pageManager, searchField, miniplayerSlot, miniplayer };
}
