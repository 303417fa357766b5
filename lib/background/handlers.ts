import type { Library } from '../library/library';
import { deletionHandlers } from './deletion-handlers';
import { frameHandlers } from './frame-handlers';
import { guardPanels } from './guard';
import type { Handlers } from './handler';
import { createKnownTalks } from './known-talks';
import { libraryHandlers } from './library-handlers';
import { offerHandlers } from './offer-handlers';
import { overlayHandlers } from './overlay-handlers';
import { passingHandlers } from './passing-handlers';
import type { PassingTalks } from './passing-talks';
import { saveWhatIsUsed } from './save-passing';
import { secondHandlers } from './second-handlers';
import { settingsHandlers } from './settings-handlers';
import type { TabTalks } from './tab-talks';
import { createTakings } from './takings';
import { talkHandlers } from './talk-handlers';

/**
 * The handlers of all requests, for one library. `talks` are those that the panel of each tab was given; `passing` are
 * those that are shown without being in the library.
 */
export function createHandlers(library: Library, talks: TabTalks, passing: PassingTalks): Handlers {
  const known = createKnownTalks(library, passing);
  const takings = createTakings();
  const handlers: Handlers = {
    ...talkHandlers(library, known, takings),
    ...libraryHandlers(library, known),
    ...overlayHandlers,
    ...settingsHandlers(),
    ...deletionHandlers(library),
    ...frameHandlers,
    ...offerHandlers(known, passing, takings),
    ...passingHandlers(library, passing),
    ...secondHandlers(library, known),
  };
  return guardPanels(saveWhatIsUsed(handlers, library, passing), talks);
}
