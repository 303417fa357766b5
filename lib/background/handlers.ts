import type { Library } from '../library/library';
import { frameHandlers } from './frame-handlers';
import type { Handlers } from './handler';
import { libraryHandlers } from './library-handlers';
import { overlayHandlers } from './overlay-handlers';
import { settingsHandlers } from './settings-handlers';
import { talkHandlers } from './talk-handlers';

/** The handlers of all requests, at work on one library. */
export function createHandlers(library: Library): Handlers {
  return {
    ...talkHandlers(library),
    ...libraryHandlers(library),
    ...overlayHandlers,
    ...settingsHandlers(),
    ...frameHandlers,
  };
}
