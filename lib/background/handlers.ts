import type { Library } from '../library/library';
import { deletionHandlers } from './deletion-handlers';
import { frameHandlers } from './frame-handlers';
import { guardPanels } from './guard';
import type { Handlers } from './handler';
import { libraryHandlers } from './library-handlers';
import { overlayHandlers } from './overlay-handlers';
import { settingsHandlers } from './settings-handlers';
import type { TabTalks } from './tab-talks';
import { talkHandlers } from './talk-handlers';

/** The handlers of all requests, at work on one library. `talks`: those that the panel of each tab was given. */
export function createHandlers(library: Library, talks: TabTalks): Handlers {
  const handlers: Handlers = {
    ...talkHandlers(library),
    ...libraryHandlers(library),
    ...overlayHandlers,
    ...settingsHandlers(),
    ...deletionHandlers(library),
    ...frameHandlers,
  };
  return guardPanels(handlers, talks);
}
