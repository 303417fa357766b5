/** What one room may import from other rooms. Everything inside a room may import everything inside it. */
export interface Room {
  /** Rooms whose values it may use; their types too. */
  readonly values: readonly string[];
  /** Rooms of which it may use types only. */
  readonly types?: readonly string[];
  /** Whether it may use the extension's API (`wxt/browser`, `wxt/utils/…`). */
  readonly usesBrowser?: boolean;
}

/** All that a view may draw, and how to say it. */
const drawn = ['lib/transcript', 'lib/timeline', 'lib/formats', 'components/controls'];

/**
 * Every folder with code, and what it may import. A folder without a row fails the test, and so does an import
 * that no row allows. `entrypoints` wires everything together, so it may import any room.
 */
export const rooms: Readonly<Record<string, Room>> = {
  // Pure: a page, a worker or Node.
  'lib/transcript': { values: [] },
  'lib/formats': { values: ['lib/transcript'], types: ['lib/browser'] },
  'lib/timeline': { values: ['lib/transcript'] },
  'lib/search': { values: ['lib/transcript'] },
  'lib/homes': { values: ['lib/transcript'], types: ['lib/players/page'] },

  'lib/talks': { values: ['lib/transcript', 'lib/formats', 'lib/homes'], usesBrowser: true },
  'lib/browser': { values: ['public/_locales/en'], usesBrowser: true },

  // Host pages.
  'lib/players': { values: ['lib/transcript'] },
  'lib/players/remote': { values: ['lib/transcript', 'lib/players'], types: ['lib/players/page'] },
  'lib/players/page': { values: ['lib/transcript', 'lib/players', 'lib/players/remote'] },
  'lib/players/youtube': { values: ['lib/transcript', 'lib/players', 'lib/homes'] },
  'lib/host': {
    values: [
      'lib/homes',
      'lib/messages',
      'lib/players',
      'lib/players/page',
      'lib/players/remote',
      'lib/players/youtube',
    ],
    usesBrowser: true,
  },

  // The panel's page.
  'lib/panel': {
    values: ['lib/transcript', 'lib/timeline', 'lib/search', 'lib/formats', 'lib/browser'],
    types: ['lib/players', 'lib/kept'],
  },
  'lib/kept': {
    values: ['lib/messages', 'lib/panel'],
    types: ['lib/transcript', 'lib/timeline', 'lib/search', 'lib/library', 'lib/players'],
    usesBrowser: true,
  },
  'lib/frame': {
    values: [
      'lib/transcript',
      'lib/homes',
      'lib/browser',
      'lib/panel',
      'lib/kept',
      'lib/messages',
      'lib/players',
      'lib/players/remote',
    ],
    types: ['lib/library', 'lib/players/youtube'],
    usesBrowser: true,
  },

  // The background and the extension's own pages.
  'lib/messages': {
    values: ['lib/homes', 'lib/library'],
    types: ['lib/transcript', 'lib/timeline', 'lib/search', 'lib/players/remote', 'lib/players/youtube'],
    usesBrowser: true,
  },
  'lib/library': {
    values: ['lib/transcript', 'lib/homes', 'lib/talks'],
    types: ['lib/timeline', 'lib/search', 'lib/browser'],
  },
  'lib/background': {
    values: ['lib/browser', 'lib/homes', 'lib/library', 'lib/messages', 'lib/talks'],
    types: ['lib/transcript'],
    usesBrowser: true,
  },
  'lib/desk': {
    values: [
      'lib/transcript',
      'lib/formats',
      'lib/search',
      'lib/homes',
      'lib/talks',
      'lib/library',
      'lib/browser',
      'lib/messages',
    ],
    types: ['lib/players/youtube'],
    usesBrowser: true,
  },

  // Views: values in, callbacks out.
  'components/controls': { values: [], types: ['lib/browser'] },
  'components/talks': { values: drawn },
  'components/panel': {
    values: [...drawn, 'lib/panel'],
    types: ['lib/browser', 'lib/kept', 'lib/search'],
  },
  'components/overlay': {
    values: [...drawn, 'lib/panel', 'components/panel', 'components/talks'],
    types: ['lib/browser', 'lib/kept'],
  },
  'components/library': {
    values: [...drawn, 'components/talks'],
    types: ['lib/browser', 'lib/search', 'lib/library', 'lib/desk'],
  },
  'components/popup': { values: [...drawn, 'components/talks'], types: ['lib/browser'] },
  'components/welcome': { values: [...drawn, 'components/talks'], types: ['lib/browser'] },
};
