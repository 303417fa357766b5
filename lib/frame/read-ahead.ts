import { browserTiming } from '../browser/timing';
import type { PanelPreferences } from '../kept/preferences';
import { readAhead } from '../panel/reading';
import type { Talk } from '../transcript/talk';

/**
 * Starts finding a talk's paragraphs, if the listener reads in paragraphs, while the panel's stored data is still
 * loading.
 *
 * @param view resolves with how the listener reads transcripts, or with null if that could not be found out
 */
export async function readParagraphsAhead(
  talk: Talk,
  view: Promise<PanelPreferences['view'] | null>,
): Promise<void> {
  if ((await view) === 'paragraphs') readAhead(talk, browserTiming);
}
