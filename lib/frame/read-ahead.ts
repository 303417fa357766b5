import { browserTiming } from '../browser/timing';
import type { PanelPreferences } from '../kept/preferences';
import { readAhead } from '../panel/reading';
import type { Talk } from '../transcript/talk';

/**
 * Begins to find a talk's paragraphs, if it is read in those, while what is kept for its panel is still on its way.
 * `view`: how transcripts are read; null when it could not be found out.
 */
export async function readParagraphsAhead(
  talk: Talk,
  view: Promise<PanelPreferences['view'] | null>,
): Promise<void> {
  if ((await view) === 'paragraphs') readAhead(talk, browserTiming);
}
