import { openDB } from 'idb';
import * as glossary from '../../lib/library/glossary';
import { createLibrary } from '../../lib/library/library';
import * as notes from '../../lib/library/notes';
import * as pins from '../../lib/library/pins';
import * as talks from '../../lib/library/talks';
import { newestVersion, upgrade } from '../../lib/library/upgrades';

/** What a test reaches in a page of the extension's origin as `library`. */
export const library = {
  openDB,
  createLibrary,
  newestVersion,
  upgrade,
  ...glossary,
  ...notes,
  ...pins,
  ...talks,
};

declare global {
  var libraryRoom: typeof library;
}

globalThis.libraryRoom = library;
