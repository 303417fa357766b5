/** What one room may import from other rooms. Everything inside a room may import everything inside it. */
export interface Room {
  /** Rooms whose values it may use; their types too. */
  readonly values: readonly string[];
  /** Rooms of which it may use types only. */
  readonly types?: readonly string[];
  /** Whether it may use the extension's API (`wxt/browser`, `wxt/utils/…`). */
  readonly usesBrowser?: boolean;
}

/**
 * Every folder with code, and what it may import. A folder without a row fails the test, and so do an import that
 * no row allows and a room in a row that is not imported. `entrypoints` wires everything together, so it may import
 * any room.
 */
export const rooms: Readonly<Record<string, Room>> = {
  // Pure: a page, a worker or Node.
  'lib/transcript': { values: [] },
  'lib/formats': { values: ['lib/transcript', 'lib/reading'], types: ['lib/browser'] },
  'lib/timeline': { values: ['lib/transcript'] },
  'lib/search': { values: ['lib/transcript'] },
  'lib/reading': { values: ['lib/transcript', 'lib/search'] },
  'lib/homes': { values: ['lib/transcript'], types: ['lib/players/page'] },
  'lib/keys': { values: [], types: ['lib/browser'] },

  // Pure too, but for what the browser decodes.
  'lib/transcribe': { values: [], types: ['lib/transcript'] },

  'lib/page-transcripts': {
    values: ['lib/formats', 'lib/homes', 'lib/transcript'],
    types: ['lib/library', 'lib/players/page/transcripts', 'lib/players/youtube'],
  },
  'lib/talks': { values: ['lib/transcript', 'lib/formats', 'lib/homes'] },
  'lib/browser': { values: [], types: ['public/_locales/en'], usesBrowser: true },

  // Host pages.
  'lib/players': { values: [], types: ['lib/transcript'] },
  'lib/players/remote': { values: ['lib/players'], types: ['lib/transcript', 'lib/players/page'] },
  'lib/players/page': { values: ['lib/players', 'lib/players/remote'], types: ['lib/transcript'] },
  'lib/players/page/transcripts': { values: ['lib/players', 'lib/players/page', 'lib/transcript'] },
  'lib/players/youtube': { values: ['lib/players', 'lib/homes', 'lib/transcript'] },
  'lib/host': {
    values: [
      'lib/homes',
      'lib/messages',
      'lib/players',
      'lib/players/page',
      'lib/players/remote',
      'lib/players/youtube',
    ],
    types: ['lib/panel'],
    usesBrowser: true,
  },

  // The panel's page.
  'lib/panel': {
    values: [
      'lib/transcript',
      'lib/timeline',
      'lib/search',
      'lib/reading',
      'lib/formats',
      'lib/browser',
      'lib/keys',
    ],
    types: ['lib/players', 'lib/kept'],
  },
  'lib/kept': {
    values: ['lib/browser', 'lib/keys', 'lib/messages', 'lib/panel', 'lib/timeline', 'lib/transcript'],
    types: ['lib/search', 'lib/library', 'lib/formats'],
  },
  'lib/frame': {
    values: [
      'lib/homes',
      'lib/browser',
      'lib/panel',
      'lib/kept',
      'lib/messages',
      'lib/players/remote',
      'lib/transcript',
    ],
    types: ['lib/library', 'lib/players/youtube'],
  },

  // The background and the extension's own pages.
  'lib/messages': {
    values: ['lib/homes', 'lib/library'],
    types: [
      'lib/transcript',
      'lib/timeline',
      'lib/search',
      'lib/players/remote',
      'lib/players/youtube',
      'lib/formats',
      'lib/kept',
      'lib/panel',
    ],
    usesBrowser: true,
  },
  'lib/library': {
    values: ['lib/transcript', 'lib/timeline', 'lib/homes', 'lib/talks'],
    types: ['lib/search', 'lib/browser'],
  },
  'lib/background': {
    values: [
      'lib/browser',
      'lib/homes',
      'lib/kept',
      'lib/library',
      'lib/messages',
      'lib/page-transcripts',
      'lib/players/page',
      'lib/transcript',
    ],
    types: ['lib/formats', 'lib/players/youtube'],
    usesBrowser: true,
  },
  'lib/desk': {
    values: [
      'lib/transcript',
      'lib/formats',
      'lib/search',
      'lib/homes',
      'lib/library',
      'lib/browser',
      'lib/page-transcripts',
      'lib/transcribe',
    ],
    types: ['lib/players/youtube'],
    usesBrowser: true,
  },

  // Views: values in, callbacks out.
  'components/controls': { values: ['lib/keys'], types: ['lib/browser'] },
  'components/talks': { values: ['lib/transcript'] },
  'components/panel': {
    values: ['lib/transcript', 'lib/timeline', 'lib/keys', 'lib/panel', 'lib/formats', 'components/controls'],
    types: ['lib/browser', 'lib/kept', 'lib/search', 'lib/reading'],
  },
  'components/overlay': {
    values: ['lib/transcript', 'lib/panel', 'components/controls', 'components/panel'],
    types: ['lib/browser'],
  },
  'components/library': {
    values: ['lib/transcript', 'lib/formats', 'lib/keys', 'components/controls'],
    types: ['lib/browser', 'lib/search', 'lib/library', 'lib/desk'],
  },
  'components/popup': {
    values: ['lib/transcript', 'components/controls', 'components/talks'],
    types: ['lib/browser', 'lib/page-transcripts'],
  },
  'components/side': { values: ['components/controls'] },
  'components/welcome': {
    values: ['components/controls', 'components/talks'],
    types: ['lib/transcript'],
  },
};
