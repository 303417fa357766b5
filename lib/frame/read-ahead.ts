import { browserTiming } from '../browser/timing';
import { loadPreferences } from '../kept/settings';
import { readAhead } from '../panel/reading';
import type { Talk } from '../transcript/talk';

/** Begins to find a talk's paragraphs, if it is read in those, while what is kept for its panel is still on its way. */
export async function readParagraphsAhead(talk: Talk): Promise<void> {
  const { view } = await loadPreferences();
  if (view === 'paragraphs') readAhead(talk, browserTiming);
}
