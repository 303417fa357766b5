import { browserTiming } from '../browser/timing';
import { loadPreferences } from '../kept/settings';
import { readAhead } from '../panel/reading';
import type { Talk } from '../transcript/talk';

/**
 * Starts finding a talk's paragraphs, if the listener reads in paragraphs, while the panel's stored data is still
 * loading.
 */
export async function readParagraphsAhead(talk: Talk): Promise<void> {
  const { view } = await loadPreferences();
  if (view === 'paragraphs') readAhead(talk, browserTiming);
}
